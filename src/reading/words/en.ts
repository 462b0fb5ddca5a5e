/** English. */
import { enScope } from './en-scope.ts';
import type { Words } from './table.ts';

const LISTS = String.raw`
  entity list
  (trade |export )?blacklist*
  sanctions? list
  covered list
  unreliable entit(y|ies) list
  export control list
  list of (chinese|communist chinese) military companies
  1260h list
  prohibited (technolog*|products|apps|software) list`
  .trim()
  .split('\n')
  .map((line) => line.trim())
  .join('|');

const STOP =
  '(lift*|revok*|rescind*|withdr(ew|aw*)|repeal*|cancel*|scrap*|revers*|overturn*|undo|undid|eas(e|ed|es|ing)|end(s|ed|ing)?|drop*|relax*)';
const BAR =
  '(ban|bans|block*|order|restriction*|prohibition*|rule|directive|designation|suspension|sanctions?|moratorium|curbs?|embargo|measures?)';

export const en: Words = {
  lang: 'en',
  home: null,
  common: 'a|an|it|will|more|than|were|or|after|out|off|over|they|we|new|the|and|of|that|with|for|was|has|said|its|which|from|have|this|are|is|by|on|in|to|not|be|as|at',
  months: [
    'January|Jan\\.?',
    'February|Feb\\.?',
    'March|Mar\\.?',
    'April|Apr\\.?',
    'May',
    'June|Jun\\.?',
    'July|Jul\\.?',
    'August|Aug\\.?',
    'September|Sept?\\.?',
    'October|Oct\\.?',
    'November|Nov\\.?',
    'December|Dec\\.?',
  ],
  weekdays: [
    'Monday|Mon\\.?',
    'Tuesday|Tues?\\.?',
    'Wednesday|Wed\\.?',
    'Thursday|Thurs?\\.?',
    'Friday|Fri\\.?',
    'Saturday|Sat\\.?',
    'Sunday|Sun\\.?',
  ],
  moments: {
    today: 'today|tonight|this morning|this afternoon|this evening|earlier in the day',
    yesterday: 'yesterday|last night|the day before|a day earlier',
    tomorrow: 'tomorrow',
    lastWeek: 'last week|a week ago|the previous week|a week earlier|earlier this week|this week',
    thisMonth: 'this month|earlier this month',
    lastMonth: 'last month|a month ago|the previous month|a month earlier',
    thisYear: 'this year|earlier this year',
    lastYear: 'last year|a year ago|the previous year|a year earlier',
    season:
      'in (the )?(early |late )?(spring|summer|autumn|winter|fall)|last (spring|summer|autumn|winter|fall)',
  },
  effective: String.raw`
    (takes?|took|taking|comes?|came|go|goes|went|enters?|entered) (in )?(to |into )?(effect|force)( (on|from|in|at))?( midnight( on)?)?
    effective( on| from| as of| date:?)?
    (as |starting |beginning |with effect )(of|from|on)
    from
    after
    starting
    beginning
    applies (from|as of)`,
  deadline: String.raw`
    by( the end of| end of| midnight( on)?)?
    until( the end of)?
    no later than
    not later than
    deadline (of|is|was)
    before( the end of)?`,
  acts: [
    [
      'reversal',
      String.raw`
      ${STOP} (the |its |a |an |all |their |that |this |earlier |us |federal )*(\S+ ){0,3}${BAR}( on| against| of| that)?
      ${BAR} .. (was|were|is|are|has been|have been|had been|will be) (lifted|withdrawn|revoked|rescinded|repealed|cancell?ed|reversed|dropped|scrapped|ended|eased)
      (remov*|delet*|tak*|took|drop*|struck|strik*|delist*) .. (from|off) (the |its |a |an )?(\S+ ){0,4}(${LISTS})
      unblock*
      unban*
      (restor*|reinstat*) .. access
      access .. (was|were|is|has been) restored
      allow* .. (to return|back|again)
      (let|lets|permit*|clear*|allow*) .. (resume|return|back|again)
      (is|are|was|were) (available|accessible|allowed|legal) again
      (end(s|ed)?|put an end to|halt*|paus*|suspend*) (the |its |a )?(enforcement|ban|prohibition)
      (not|refrain from) enforc*
      (delay*|postpon*|defer*) .. (enforcement|ban)`,
    ],
    ['ruling', String.raw`
      (uphold*|upheld|affirm*|confirm*|dismiss*|declin*|enjoin*|annul*|quash*|overturn*|struck down|strik* down|strikes down|invalidat*)
      (reject*|refus*|den(y|ies|ied)) .. (challenge|appeal|complaint|lawsuit|petition|request|bid|suspend|halt|pause|block|injunction|stay|application)
      set(s|ting)? aside
      stay(s|ed)
      (rul*|found|finds|held) (that|against|in favou?r)
      (issu*|grant*) .. (injunction|stay)
      (keep|keeps|kept) .. (list|in force)`],
    [
      'delisting',
      String.raw`
      (remov*|delet*|drop*|strik*|struck|tak(e|es|en|ing)|took|leav(e|es|ing)|left|cut*|exclud*|pull*) .. (from|off) .. (lists?|schedules?|catalogue|catalog|register)( of| for|(?= ))
      (remov*|delet*|drop*|strik*|struck|tak(e|es|en|ing)|took|leav(e|es|ing)|left|cut*|pull*) .. (from|off) (the |its |a |an |two |both )?(\S+ ){0,4}(lists?|schedules?|catalogue|catalog)
      no longer (on|among|part of|appears? on) .. (list|schedule|approved|them)
      (lost|loses|lose) .. (place|spot) on .. list`,
    ],
    [
      'listing',
      String.raw`
      (add|adds|added|adding|put|puts|putting|plac*|includ*|enter*) .. (on|to|in|onto|into) (the |its |a |an |their |our )?(\S+ ){0,4}(${LISTS}|watch ?list|list(?! of (approved|authori[sz]ed|suppliers|trusted)))
      (addition|inclusion) of .. (to|on|in) .. (${LISTS})
      (${LISTS}) .. (now )?(also )?(has|includes|contains|names)
      blacklist(s|ed|ing)
      (impos*|slapp*|announc*|adopt*|issu*) (new |fresh |further |economic |trade )?sanctions (on|against)
      sanctioned
      sanctions(?= \p{L})(?! (on|against|over|for|were|was|are|is|have|has|that|and|list|lists|law|regime|imposed|breach*|violat*|evasion|target*|package))
      designat(e|es|ed|ing) .. as (a |an )?(\S+ ){0,6}(risk|threat|vendor|supplier|entity|company|concern|organi[sz]ation)
      designation of .. as
      (label*|deem*|declar*) .. (a |an )(\S+ ){0,4}(risk|threat)( to national security)?
      (lists|listed)(?= \p{L})(?! (of|and|or|that|for|in|on|from|are|were|to|as|with|by|only)(?!\p{L}))
      (names?|named|naming) .. as (a |an |international )*(sponsor*|threat|risk|unreliable)
      (was|were|are|is|been) (also )?(listed|designated|blacklisted|sanctioned)`,
    ],
    [
      'phase_out',
      String.raw`
      (give|gives|gave|given|giving) .. (days|weeks|months) to
      (develop|submit|prepare|draw up) .. plans? .. (remove|phase out|replace|discontinue|remov*)
      phas(e|es|ed|ing) .. out
      phas(e|es|ed|ing) out
      phase-?out
      rip(-| )and(-| )replace
      (will |to |must |should )?stop(s|ped|ping)? using
      (drop|drops|dropping|dropped|ditch*|dump*|jettison*|scrap*)
      (replac*|remov*|uninstall*|strip*) .. (from|in|off) (its |their |all |the |our )?(\S+ ){0,4}(networks?|systems?|sites?|buildings|computers|servers|offices|infrastructure|5g)
      (told|tells|ordered|orders|instructed|instructs|directed|directs|requires?|required|asked) .. to (replace|phase|remove|uninstall|take|strip|get rid of|dispose of)
      (must|shall|have to|has to|had to|will have to) (be )?(replaced?|removed?|uninstall(ed)?|stripp?(ed)?|discontinued?)`,
    ],
    [
      'review',
      String.raw`
      (open*|launch*|start*|beg(in|ins|an|un)|order*|announc*|initiat*) (an? |the |its |formal |in-depth |new |national |security |cybersecurity |cyber )*(investigation|probe|review|inquiry|examination|proceedings?|assessment)( into| of| against)?
      (is|are|was|were) (investigating|reviewing|examining|probing)
      under (review|investigation)`,
    ],
    [
      'advisory',
      String.raw`
      warn(s|ed|ing)?( .. against| of| that| about| \S+ off)?
      issu(e|es|ed|ing) (this |a |an )?(\S+ ){0,3}(warning|advisory|alert|guidance)
      advis(e|es|ed|ing)
      (gave|give|giving|issued|the) advice
      advisory
      recommend*
      urg(e|es|ed|ing)
      caution(s|ed|ing)
      discourag*
      should (not|no longer|never|avoid|be replaced|be avoided|refrain|consider|stop|think|switch|uninstall|remove|look)
      (issued|publish*) .. guidance`,
    ],
    [
      'proposal',
      String.raw`
      propos(e|es|ed|ing|al)
      notice of proposed rulemaking
      (?<!develop )(?<!submit )(plans|planned|planning|intends?|intended|aims?|vow*|pledg*) to (ban|bar|block|prohibit|exclude|forbid|phase|remove|restrict|outlaw|limit|stop|strip|cut)
      plans? (for|of) an? (ban|bar|block|exclusion)
      (draft|bill|legislation|amendment|motion) .. (to|that|which) (would|will|could)? ?(ban|bar|block|prohibit|exclude|forbid|phase|remove|restrict|outlaw|force)
      resolution .. (asks?|asked|calls?|called|calling|urg*)
      (asks?|asked|calls?|called|calling) (on |for )?.. to (shut out|exclude|ban|bar|prohibit)
      would (ban|bar|block|prohibit|exclude|forbid|phase out|remove|restrict|outlaw|force|require)`,
    ],
    [
      'ban',
      String.raw`
      ban(s|ned|ning)?
      prohibit(s|ed|ing|ion)?
      bar(s|red|ring)
      bar(?! (association|exam|of|chart|code))
      forbid(s|den|ding)?
      forbade
      outlaw*
      block(s|ed|ing)?(?! (on|of) )
      exclud(e|es|ed|ing)
      exclusion of
      shut(s|ting)? (out|down)
      (shut|shuts|shutting|cut|cuts|cutting|lock|locks) (\S+ ){1,5}(out|off)
      (order|orders|ordered|ordering) (\S+ ){1,4}out(?! of)
      (tak(e|es|ing)|took) .. off
      (order|orders|ordered|ordering) .. (to wind up|blocked|shut|closed|undone|deleted|removed|suspended|deletion|to delete|cut off|seized|offline)
      (stop|stops|stopped|stopping|halt|halts|halted) .. (sale|sales|selling|approv*|transfers?|scans|training|using|from using|imports?|exports?|collecting)
      (find|finds|found|rul*) .. (unlawful|illegal)
      (cancel*|scrap*|annul*) .. (contract|tender|deal|award)
      (order|orders|ordered|ordering|kick*|boot*) .. (off|out of) (the |its |their |all |any |government |official |state |federal |public |work |staff |employee |canadian |our )*(devices?|phones?|computers?|equipment|networks?|systems?|market|country|telephones)
      (strike|strikes|struck|striking|tak(e|es|ing)|took|remov*|delet*|pull*|wip*) .. (off|from) (the |its |their |all |any |government |official |state |federal |public |work |staff |civilian |agency )*(devices?|phones?|machines?|computers?|equipment|app stores?|networks|telephones)
      (told|tells?|ordered|orders|instructed|instructs?|directed|directs?) .. (to|not to) (stop|use|remove|take|uninstall|delete|cease|block|discontinue|download|buy|install|disable|pull)
      may (not|no longer)
      (must|shall|can|could) (not|no longer)(?! been)
      cannot
      (not|no longer) (be )?(allowed|permitted|authori[sz]ed)
      must (block|cease|stop|disconnect|delete|remove)
      (has to|have to|had to) (cease|stop|be removed|be disconnected|block|close)
      stop(s|ped|ping)? (selling|offering|stocking|supplying|shipping|distributing)
      keep(s|ing)? .. out of
      kept out of
      (revok*|withdr(ew|aw*)|cancel*|den(y|ies|ied)|refus*) .. (licen[cs]es?|authori[sz]ation|authority|permits?|approval|registration)
      wind (up|down)
      ceas(e|es|ed|ing) (all )?(operations|business|sales|activity|activities|collecting|scanning)
      veto(es|ed)?
      disallow*
      declar* .. (illegal|unlawful)
      made it (illegal|unlawful|a crime)
      pull(s|ed)? the plug
      cut(s|ting)? off`,
    ],
    [
      'restriction',
      String.raw`
      restrict(s|ed|ing|ions?)?
      limit(s|ed|ing)? (the )?(use|access|sale|exports?|imports?|role|share)
      curb(s|ed|ing)?
      suspend(s|ed|ing)?
      suspension
      halt(s|ed|ing)?
      tighten*
      (licen[cs]e|permit|permission|clearance|approval) (is |was |will be |be )?(required|needed)
      require* .. (licen[cs]e|permission|clearance|approval)
      will need a licen[cs]e`,
    ],
  ],
  same: '(did|done|do|doing|does) (the same|likewise|so too)|followed suit|follows suit|took (a similar|the same) step|made the same move',
  widening: String.raw`
    (it|the (ban|order|decree|list|rule|measure|law|directive|warning|prohibition|block|decision)|this) (also )?(covers?|covered|extends? to|extended to|appl(y|ies|ied) to|includes?|included|hits?|names?|named|concerns?|affects?|takes in)
    also (covers?|applies|bans?|banned|hits?|names?|affects?|includes?|lists?)
    (are|were|is|was) (also|likewise) (blocked|banned|listed|hit|covered|affected|barred|prohibited|named|included)
    (is|are|was|were) (also )?on the list( as well)?
    among (them|those)( are| were)?
    (examples?|named|names|cit(e|es|ed|ing)|mention*|list(s|ed)|such as|including)`,
  plan: String.raw`
    would
    could
    might
    (is|are|was|were) (considering|weighing|mulling|discussing|debating|expected|likely|set)
    consider(s|ed|ing)?
    weigh(s|ed|ing)?
    mull(s|ed|ing)?
    wants? to
    wanted to
    hopes? to
    seeks? to
    should
    call(s|ed|ing)? (for|on)
    demand(s|ed|ing)?
    press(es|ed|ing)? (for|to)
    threaten(s|ed|ing)? to
    possible
    potential
    if
    whether
    unless
    debate*
    push(es|ed|ing)? (for|to)
    fear(s|ed)? (of )?(a|that|being)
    risk of being
    request(s|ed)?`,
  not: String.raw`
    not
    no
    never
    neither
    nor
    without
    n't
    doesn't
    didn't
    hasn't
    isn't
    won't
    rul(e|es|ed|ing) out
    den(y|ies|ied)
    reject(s|ed)?
    refus(e|es|ed) to
    declin(e|es|ed) to
    stopp?(s|ed)? short of
    instead of
    rather than
    far from
    lack*
    yet to
    no plans?
    calls? for`,
  speech: String.raw`
    sa(y|ys|id|ying)
    tells
    told
    den(y|ies|ied)
    call(s|ed) (it|the)
    add(s|ed|ing)(?= (that|it|he|she|they))
    stat(es|ed|ing)
    argu(e|es|ed|ing)
    insist(s|ed|ing)?
    claim(s|ed|ing)?
    regret(s|ted)?
    disagree(s|d)?
    respond(s|ed)
    repl(y|ies|ied)
    answer(s|ed)
    announc(e|es|ed|ing)
    pledg(es|ed)
    promis(es|ed)
    appeal(s|ed|ing)?
    su(e|es|ed|ing)
    comment*
    spokes(man|woman|person|people)
    wrote
    criticis*
    criticiz*
    vow(s|ed)
    welcom(es|ed)
    declin(es|ed)
    disappoint*`,
  passive: 'was|were|been|be|is|are|being|gets?|got',
  government: String.raw`
    governments?
    judiciary
    foreign office
    home affairs
    border force
    plenipotentiary
    (defen[cs]e)(?= (bars?|bann?ed|bans|orders|ordered|suspends|suspended|blocks|told|tells|said|has))
    govts?
    minist(ry|ries|ers?|erial)
    departments?
    agenc(y|ies)
    authorit(y|ies)
    regulators?
    watchdogs?
    parliament*
    presidents?
    premier
    chancellor
    governors?
    gov.
    secretar(y|ies)
    commission
    commissioners?
    committee
    councils?
    cabinet
    administration
    congress
    senate
    assembly
    legislature
    bureau
    directorate
    inspectorate
    ombudsman
    army
    navy
    air force
    armed forces
    military
    police
    pentagon
    white house
    treasury
    customs
    office of .{3,40}?
    procurement office
    officials?
    state
    city
    mayor
    attorney general
    cent(re|er)
    cyber (chief|agency|centre|center|authority)
    capital
    house
    chamber
    kingdom
    union
    states
    head of .{3,30}?(?= told| said| has)
    (decree|law|directive|act|rule|regulation|order|ordinance|executive order|notice|determination)`,
  court: String.raw`
    courts?
    (\S+ )?circuit
    constitutional council
    council of state
    judges?
    tribunals?
    (chief |associate )?justices?(?! (and|department|ministry|minister|secretary))`,
  privates: String.raw`
    retail(er|ers)
    banks?
    banking giants?
    supermarkets?
    chain
    stores?
    shops?
    sellers?
    newspapers?
    magazine
    analysts?
    researchers?
    experts?
    customers?
    subscribers
    consultanc(y|ies)
    consultants?
    start-?ups?
    airlines?
    insurers?
    brokers?
    campaigners
    activists
    (rights|lobby|trade|industry) (groups?|association|body)
    ngos?
    founder
    chief executive
    ceo
    users
    rivals?
    competitors?
    publisher
    wholesaler
    distributor
    amazon
    union of journalists
    investors?
    shareholders
    critics
    universit(y|ies)
    college
    hospital
    club`,
  lawmakers: String.raw`
    senators?
    sen.
    lawmakers?
    legislators?
    congress(man|woman|men|women)
    mps?
    meps?
    rep.
    (?<!of )representatives(?! (on|of the))
    opposition
    part(y|ies)
    deput(y|ies)
    backbenchers?
    candidates?
    former (minister|president|secretary|official)s?`,
  again: `
    he
    she
    they
    it
    the same (\\S+)
    (the )?latter`,
  pronouns: String.raw`
    (the|these|those|both|all|its|two|this|that|four|three) (\S+ ){0,2}(compan(y|ies)|firms?|vendors?|suppliers?|makers?|manufacturers?|apps?|applications?|platforms?|services?|chatbots?|tools?|software|programs?|products?|equipment|networks?|group|start-?up|giants?|drones?|cameras?|sites?)
    the (company|firm|app|vendor|supplier|manufacturer|chatbot|platform|group|operator)'s
    its (software|products|equipment|gear|app|apps|programs|services|cameras|drones|technology|chips|phones|devices|assistant)
    them
    it(?! (had|has|was|is|will|would|said|says|also|could|may|did|does|covers|extends|called))`,
  duty: `
    must
    should
    shall
    may (not|no longer)
    (is|are|was|were) (also )?(covered|bound|affected|required|obliged|addressed|told|asked|advised|urged)
    appl(y|ies|ied) to
    covers?
    concerns?
    addressed to
    have to
    has to
    will have to
    required to`,
  hedges: String.raw`
    (people|persons|sources?|officials?) (familiar|close|with knowledge|briefed|who asked)
    sources?
    according to (a|two|three|several|the) (newspaper|reports?|paper|people|person|sources?|media|document|daily)
    according to .{3,40}? (newspaper|media|report|paper|daily)
    reportedly
    (unnamed|anonymous) (officials?|sources?|people)
    condition of anonymity
    (is|was|are|were) (said|reported|understood|believed) to
    media reports?
    (newspaper|daily|agency) reported
    could not (be reached|independently|immediately)
    not (yet )?(been )?(publicly )?(announced|confirmed|published)
    explanatory (note|memorandum)
    names? no (company|vendor|firm|supplier)
    (does not|did not|without) nam(e|ing)
    no legal force
    non-binding
    not (legally )?binding`,
  bystander: String.raw`
    rivals?
    competitors?
    unlike
    instead of
    rather than
    replac(ed|ing) (it |them )?(by|with)
    in favou?r of
    alternatives?( such as)?
    posted on
    user of
    substitutes?`,
  prepositions:
    'in|from|of|to|for|at|with|against|into|across|outside|near|between|on|about|over|under|like|than|including|via|made by|supplied by|owned by|belongs to|called|named|makers?|firm|company|giant|group|app|maker|provider|supplier',
  ...enScope,
  instruments: String.raw`
    (final |interim final |proposed |notice of proposed )?(rule|rulemaking)
    (binding operational |emergency |ministerial |government )?directive( [\d-]+)?
    (executive |presidential |government |administrative )?order
    decree( no. ?\d+)?
    (national defense authorization )?act
    law
    bill
    resolution
    warning
    advisory
    guidance
    guidelines?
    letter
    circular
    memo(randum)?
    public notice
    ordinance
    regulation
    proclamation
    decision
    injunction
    judgment
    ruling`,
  junk: String.raw`
    (read|watch|listen|see|compare|explainer|sponsored|advertisement|ad|explore further|click|please sign|sign in|log in|subscribe|share|print|report an error|back to|get the app|comments?|related|tags?|topics?|follow|download our|copyright|©|all rights|more on|recommended|most read|\d+ comments|photo|image|get notified|newsletter|cookie*|editing by|reporting by|contact the|join|also read|read more|read also|what do you think)( .*)?`,
  related: String.raw`
    related( stories| articles| news| content| topics| links| coverage| reading)?:?
    recommended( for you| stories| reading)?:?
    (read|see) also:?
    more (on this( topic| story)?|stories|news|from .{2,30}):?
    (most|also) (read|popular):?
    you (may|might) (also )?like:?
    in other news:?
    earlier (stories|coverage|reports)?:?
    trending( now)?:?
    latest( news)?:?
    from the archives?:?
    background:?`,
};
