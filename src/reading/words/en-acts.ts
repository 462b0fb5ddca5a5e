/** English: what governments do. */
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

const WIDEN = '(extend*|widen*|expand*|broaden*)';
const STOP =
  '(lift*|revok*|rescind*|withdr(ew|aw*)|repeal*|cancel*|scrap*|revers*|overturn*|undo|undid|eas(e|ed|es|ing)|end(s|ed|ing)?|drop*|relax*)';
const BAR =
  '(ban|bans|block*|order|restriction*|prohibition*|rule|directive|designation|suspension|sanctions?|moratorium|curbs?|embargo|measures?)';

export const enActs: Words['acts'] = [
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
  [
    'ruling',
    String.raw`
      (uphold*|upheld|affirm*|confirm*|dismiss*|declin*|enjoin*|annul*|quash*|overturn*|struck down|strik* down|strikes down|invalidat*)
      (reject*|refus*|den(y|ies|ied)) .. (challenge|appeal|complaint|lawsuit|petition|request|bid|suspend|halt|pause|block|injunction|stay|application)
      set(s|ting)? aside
      stay(s|ed)
      (rul*|found|finds|held) (that|against|in favou?r)
      (issu*|grant*) .. (injunction|stay)
      (keep|keeps|kept) .. (list|in force)`,
  ],
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
      (add|adds|added|adding) [^;]{0,260}? to (the |its )(\S+ ){0,3}(${LISTS})
      ${WIDEN} (the |its |a |an |us |federal |trade |export )*(${LISTS})
      (was|were) (also |likewise )(added|listed|included|named)(?! (by|in|as) )
      (was|were) (added|listed|included|named) (as well|too|also)
      (add|adds|added|adding) [^;]{0,260}? to (the |its )(?!(\S+ ){0,5}(approved|authori[sz]ed|trusted|recommended|vendors?|suppliers|shopping|wish|waiting|guest|heritage|price|reading|short) )(\S+ ){0,6}list(?! of (approved|authori[sz]ed|suppliers|trusted|recommended))
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
      (ordered|orders|directed|directs|requires?|required) [^;.]{0,260}? to (remove|discontinue|uninstall|phase out|replace)
      discontinue (present |future |the |their |any |all |and )*use
      (told|tells|ordered|orders|instructed|instructs|directed|directs|requires?|required) .. to (replace|phase|remove|uninstall|take|strip|get rid of|dispose of)
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
      (asks?|asked|requests?|requested) (\S+ ){1,8}(to|not to) (remove|delete|uninstall|stop using|avoid|refrain|use|install|download)
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
      ${WIDEN} (\S+ ){0,6}(ban|prohibition|block|bar|directive|rule|order|moratorium)(?! (to be|was|were|is) )
      (ban|prohibition|block|directive|rule|order) .. (was|were|is|has been|have been|had been) (also )?(extended|widened|expanded|broadened)
      (ban|prohibition|block|directive|rule|order)( on (\S+ )?\S+)? (now |also ){1,2}(covers?|applies to|extends to|includes|reaches)
      (impos|order|announc|issu|introduc)(e|es|ed|s|ing) (a|an|the) (\S+ ){0,2}(block|ban|halt|freeze|stop|shutdown|prohibition)( on| of)?
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
      must (block|cease|stop|disconnect|delete|remove|prevent)
      (has to|have to|had to) (cease|stop|be removed|be disconnected|block|close)
      stop(s|ped|ping)? (selling|offering|stocking|supplying|shipping|distributing)
      keep(s|ing)? .. out of
      kept out of
      (revok*|withdr(ew|aw*)|cancel*|den(y|ies|ied)|refus*) .. (licen[cs]es?|authori[sz]ation|authority|permits?|approval|registration)
      wind (up|down)
      ceas(e|es|ed|ing) (all )?(operations|business|sales|activity|activities|collecting|scanning)
      veto(es|ed)?
      disallow*
      prevent(s|ed)? the (installation|use)
      determin* .. unacceptable .. risk
      declar* .. (illegal|unlawful)
      made it (illegal|unlawful|a crime)
      pull(s|ed)? the plug
      cut(s|ting)? off`,
  ],
  [
    'restriction',
    String.raw`
      ${WIDEN} (\S+ ){0,6}(curbs?|restrictions?|export controls?|limits?)
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
];
