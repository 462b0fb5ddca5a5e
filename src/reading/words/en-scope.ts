/** English: for whom an act binds, and what it takes away. */
import type { Words } from './table.ts';

export const enScope: Pick<Words, 'binds' | 'prohibits' | 'products'> = {
  binds: [
    [
      'eu_institutions',
      String.raw`
      (eu|european|union|its|the union's) institutions?
      (commission|parliament|council|its|the commission's) staff
      european bodies`,
    ],
    [
      'legislature',
      String.raw`
      (house|senate|congress*|parliament*|chamber|assembly|legislat*|bundestag|knesset) .. (staff|staffers|members|devices?|phones|computers|offices|network)
      (staff|staffers|members|employees) of the .. (house|senate|parliament|assembly|chamber|congress)
      (parliamentary|house-managed|house-issued) (devices?|network|phones|staff)
      mps|meps|legislators' devices`,
    ],
    [
      'military',
      String.raw`
      armed forces
      militar(y|ies)(?! (compan|list|end))
      soldiers?
      troops
      servicem*
      service members
      navy
      army
      air force
      defen[cs]e (department|ministry|sites?|forces|personnel|contracts?|agencies|networks?|base|bases|establishments?|purposes|procurement)
      (department|ministry) of (defen[cs]e|war)
      pentagon
      (military|naval|army|air) bases?`,
    ],
    [
      'contractors',
      String.raw`
      contractors?
      subcontractors?
      (government|defen[cs]e|state|federal) suppliers
      (companies|firms|entities|bidders) .. (do business|contract|work|contracting) (with|for) the (government|state|ministry|federal|defen[cs]e|public)
      (companies|firms) that work for (the )?(defen[cs]e|government|state)`,
    ],
    [
      'critical_infrastructure',
      String.raw`
      critical (national |information )?(infrastructure|systems?|sectors?|entities)
      (critical|vital|essential|key) (\S+ )?(services?|energy|systems|sectors|companies|operators|infrastructure|functions)
      energy, finance
      power (grid|plants?|network)
      electricity (grid|network|suppliers)
      utilit(y|ies)
      (water|energy) (companies|suppliers|operators)
      (sea)?ports
      airports
      data cent(er|re) operators
      railways?`,
    ],
    [
      'telecom_operators',
      String.raw`
      (mobile|network|telecom*|internet|phone|wireless|5g|telephone|broadband|cellular|satellite) (network )?(operators?|carriers?|compan(y|ies)|providers?|firms|groups|service providers?)
      (network |mobile |telecoms? |national |rural |all |its |their )carriers
      isps?
      telcos?
      operators (must|have|had|will|may|were|are|can|should|not)
      (tell*|told|order*|instruct*|direct*|requir*|bar*|forbid*|bans?) (the |all |its |mobile |national )*operators
      5g (\S+ )?(networks?|rollout|roll-out|infrastructure)
      (public )?communications (providers?|networks)
      (mobile|telecommunications?|telecoms?|fibre|fiber|phone|broadband|core) networks?`,
    ],
    [
      'subsidy_recipients',
      String.raw`
      (universal service fund|usf)
      subsid(y|ies|ised|ized)
      (federal|public|eu|state) (funds|funding|money|grants?|loans?)
      recipients of
      grant(ee)?s?`,
    ],
    [
      'education',
      String.raw`
      schools?(?! of)
      universit(y|ies)
      pupils?
      students?
      teachers?
      campus(es)?
      classrooms?
      colleges?`,
    ],
    [
      'subnational_government',
      String.raw`
      state (agenc(y|ies)|employees|devices?|government|departments|workers|officials|bodies|networks?|computers|phones|owned|contractors|entities|information)
      state(-| )(owned|issued) (\S+ )?(devices?|equipment|phones|computers|networks?)
      (cit(y|ies)|municipal*|county|counties|local|provincial|regional|territor*|district|town) (government|authorit*|agenc*|council*|employees|devices?|departments?|bodies|administration*|workers|staff|phones|owned)
      local governments?
      municipalit(y|ies)
      counties
      governor's office`,
    ],
    [
      'public_sector',
      String.raw`
      public (sector|bod(y|ies)|institutions?|authorities|administrations?|entities|agencies|organi[sz]ations?|services?|employees|sector bodies|procurement|tenders?|contracts?|buyers|contracting)
      state(-| )(owned|run|controlled|backed) (compan(y|ies)|firms|enterprises|banks|media|entities)
      state (firms|companies|enterprises)
      (police forces|hospitals|health service|emergency services)`,
    ],
    [
      'central_government',
      String.raw`
      (employee|employees'|staff|officials'|ministry|government) access
      (its|their) own (staff|employees|personnel|workers|officials)
      (central|federal|national) (government|state|administration)( \S+)?
      (federal|central|civilian|executive|government|national|commonwealth|whitehall|sensitive government)(,? \S+)? ?(agenc(y|ies)|departments?|bodies|employees|workers|devices?|networks?|systems?|phones|computers|offices|ministries|sites|staff|entities|information)
      (civil|public) servants?
      ministr(y|ies)(?= (and|off|to|not|that|staff|computers|may|must|should|from|were|are))
      (government|official|government-issued|government-owned|work|ministerial|departmental|official work) (\S+ )?(devices?|phones?|computers?|laptops?|equipment|networks?|systems?|buildings?|sites?|use|business|telephones|smartphones|mobiles)
      government (departments?|agencies|bodies|offices|employees|workers|staff|officials|contracts?|procurement|purchas*|use|users)
      departments (that|which|and|to|may|must|should|were|are)
      state bodies
      (its|the|all|their) (ministries|ministers|officials|departments|diplomats)
      (staff|employees|officials) of the (ministry|department|government)
      (central|federal) (state|government)`,
    ],
    [
      'private_sector',
      String.raw`
      (private|american|us|u\.s\.|domestic|local|all|its|other|dutch|german|british|canadian|indian|japanese) (companies|firms|businesses|suppliers|exporters|manufacturers|enterprises|industry|chipmakers)
      private sector
      private (sector|companies|firms|business*)
      exporters?
      companies (must|may|will|need|that|and|are|should|in|from|with|have|of|not)
      (firms|businesses|enterprises|employers)
      entity list
      (app|online) stores?
      (bar*|bann*|forbid*|prohibit*|stop*|order*|told|tell*|advis*|warn*|urg*) (\S+ )?compan(y|ies)
      retailers
      importers?
      u\.s\. persons`,
    ],
    [
      'consumers',
      String.raw`
      consumers?
      (the )?(general )?public(?= (should|not|is|was|may|to|who|and|users))
      (private|home|individual|internet|ordinary|domestic|local|all|new|its|mobile) (users?|people|persons|customers)
      users
      citizens
      households?
      (web ?sites?|apps?|platforms?|services?|sites|networks?) .. (block*|unavailable|inaccessible|blocked)
      access to .. (web ?sites?|sites|apps?|platforms?|services?|social)
      block* .. (web ?sites?|sites|access|apps?|platforms?|social)
      (app|play) stores?
      internet (users|service providers|providers)
      isps?`,
    ],
  ],
  prohibits: [
    [
      'device_install',
      String.raw`
      (devices?|phones?|smartphones?|laptops?|tablets?|handsets?|telephones?|mobiles)(?! (maker|giant|brand|company|manufacturer|vendor|group|shipments))
      install(s|ed|ing|ation)?
      download(s|ed|ing)?`,
    ],
    [
      'network_deployment',
      String.raw`
      (5g|4g|6g|mobile|telecom*|core|radio access|fibre|fiber|phone|broadband|wireless) (\S+ ){0,2}(networks?|infrastructure|rollout|roll-out|equipment|gear|kit|core|backbone)
      5g
      base stations?
      network equipment
`,
    ],
    [
      'procurement',
      String.raw`
      buy(s|ing)?
      bought
      purchas*
      procur*
      acquir*
      acquisition
      (public )?(tenders?|contracts?|contracting)
      order(s|ing)? (new|more)
      new (\S+ )?(purchases|contracts|orders)
      suppliers? list
      (list|lists) of (approved )?(suppliers?|vendors?|products)
      approved (suppliers?|vendors?|products?|list)
      suppl(y|ies) schedules?
      schedules`,
    ],
    [
      'use',
      String.raw`
      us(e|es|ed|ing)
      phas(e|ed|es|ing) .. out
      phas(e|ed|es|ing) out
      phase-?out
      replac*
      remov* .. (from|off)
      (take|took|taken|taking) .. off
      uninstall*
      (be|have|has|had) removed
      rip out
      strip*
      (ban|bans|banned|banning|bar|bars|barred|excluded?|prohibit*|drop|dropping|drops|dropped|remov*|order*|purg*) .. from (its |the |their |all |any |federal |government |state |central |public |key |computers |critical )*(systems?|computers?|networks?|sites|buildings?|offices?|institutions|agencies|administration)
      (run|running|operate|fly|flying)`,
    ],
    [
      'service_access',
      String.raw`
      access
      (block|blocks|blocked|blocking) .. (access|web ?sites?|sites?|social|apps?|services?|platforms?|users|domain|traffic)
      web ?sites?
      (social|messaging) (networks?|media|platforms?|apps?|services?)( (was|were|is|are) blocked)
      (internet|web|mobile|telecom\S*) (service )?(providers|operators) .. block
      isps?
      unavailable
      inaccessible
      block (the )?(site|app|platform|service|website)
      nationwide`,
    ],
    [
      'app_distribution',
      String.raw`
      app stores?
      play store
      (new )?downloads?( of)?
      google play
      app marketplaces`,
    ],
    [
      'sale',
      String.raw`
      (ban*|bar*|prohibit*|forbid*|stop*|halt*|block*|outlaw*|end*) .. (the )?(sales?|selling|sell|marketing|resale)
      (sale|sales|selling|sold)( of| in|(?= (ban|is|are|was|to|would|will|must|and)))
      (may|must|can) (not|no longer) (be )?(sell|sold|market*)
      sold or
      sell or
      marketing`,
    ],
    [
      'import',
      String.raw`
      imports?
      imported
      importation
      importing
      bring into`,
    ],
    [
      'equipment_authorization',
      String.raw`
      equipment authori[sz]ations?
      (authori[sz]ation|certification|approval) of (new )?(equipment|devices|models|products)
      (new )?(equipment|devices|models) .. (approv*|authori[sz]*|certif*)
      type approval
      covered list`,
    ],
    [
      'public_funding',
      String.raw`
      (federal|public|state|eu|government|taxpayer) (\S+ )?(funds?|funding|money|subsid*|grants?|loans?)
      universal service
      subsid(y|ies|ised|ized)
      funds? (may|must|can)
      (spend|spending) .. (money|funds)`,
    ],
    [
      'export_to',
      String.raw`
      exports?
      exported
      exporting
      re-?exports?
      entity list
      export control*
      (selling|sell|sales|sale|supply|supplying|ship|shipping|shipments|deliver*|provid*) .. (to|for) (the |any |its |either |all |these |both |four |two |chinese |russian |israeli )*(compan(y|ies)|firms?|groups?|huawei|zte|smic|kaspersky|entit(y|ies)|four|two|maker|them|it|hikvision|sensetime|dji)
      trade (black)?list
      licen[cs]e to (export|sell|ship|supply)`,
    ],
    [
      'investment',
      String.raw`
      invest(s|ed|ing|ment|ments|ors?)
      shares
      securities
      stakes?
      acquisitions? of
      divest*
      takeover`,
    ],
    [
      'operation',
      String.raw`
      (operations?|operat(e|es|ing)) (in|of|within|business|there|domestic|licen[cs]e|all)
      (ceas|stop|suspend|halt|clos)(e|es|ed|ing|s|p|ped|ping)? (all |its |their |the )*(operations?|business|activit*|services?|offices|collecting|collection|scanning|processing)
      (wind|wound|winding) (up|down)
      clos* (its|their) (office|offices|business|doors)
      (operating|business|section 214) (licen[cs]e|authori[sz]ation|authority|registration)
      revok* .. (licen[cs]e|authori[sz]ation|authority)
      (collect*|process*) .. (personal )?data
      data transfers?
      provid(e|ing) services`,
    ],
  ],
  products: [
    [
      'antivirus software',
      String.raw`anti-?virus( software| programs?| products?| engine| protection)?|virus (scanners?|protection)`,
    ],
    ['cybersecurity software', String.raw`cyber ?security (software|products)|security software`],
    ['5G equipment', String.raw`5g (equipment|gear|kit|technology|components)`],
    ['telecommunications equipment', String.raw`(telecom\S*|network) (equipment|gear|kit|components)`],
    [
      'surveillance cameras',
      String.raw`(surveillance|security|cctv|ip|video|thermal) (cameras?|systems?|equipment)|video surveillance`,
    ],
    ['drones', String.raw`drones?|unmanned aircraft( systems?)?|uas`],
    ['routers', String.raw`routers?`],
    ['spyware', String.raw`spyware`],
    ['semiconductors', String.raw`(memory |ai |computer )?chips?|semiconductors?`],
    ['search engine', String.raw`search engine`],
    ['social networks', String.raw`social (networks?|media)`],
    ['messenger', String.raw`(messaging|messenger) (apps?|services?)|messenger`],
    [
      'AI chatbot',
      String.raw`chatbots?|(artificial intelligence|ai) (models?|assistants?|apps?|services?|tools?)`,
    ],
    ['smartphones', String.raw`smartphones?|iphones?`],
    ['port cranes', String.raw`(port|ship-to-shore) cranes?`],
    ['operating system', String.raw`operating systems?`],
    ['mobile app', String.raw`apps?`],
  ],
};
