/** English. */
import { enActs } from './en-acts.ts';
import { enScope } from './en-scope.ts';
import type { Words } from './table.ts';

export const en: Words = {
  lang: 'en',
  home: null,
  common:
    'a|an|it|will|more|than|were|or|after|out|off|over|they|we|new|the|and|of|that|with|for|was|has|said|its|which|from|have|this|are|is|by|on|in|to|not|be|as|at',
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
  acts: enActs,
  same: '(did|done|do|doing|does) (the same|likewise|so too)|followed suit|follows suit|took (a similar|the same) step|made the same move',
  widening: String.raw`
    (it|the (ban|order|decree|list|rule|measure|law|directive|warning|prohibition|block|decision)|this) (also )?(covers?|covered|extends? to|extended to|appl(y|ies|ied) to|includes?|included|hits?|names?|named|concerns?|affects?|takes in)
    also (covers?|applies|bans?|banned|hits?|names?|affects?|includes?|lists?)
    (are|were|is|was) (also|likewise) (blocked|banned|listed|hit|covered|affected|barred|prohibited|named|included)
    (is|are|was|were) (also )?on the list( as well)?
    among (them|those)( are| were)?
    (examples?|named|names|cit(e|es|ed|ing)|mention*|list(s|ed)|such as|including)`,
  plan: String.raw`
    hint(s|ed|ing)?
    signal(s|s?led|ing)
    (poised|about|ready|prepar(es|ed|ing)?) to
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
    state(?!(-| )(run|owned|backed|controlled|linked))
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
    (state|government)(-| )(run|owned|backed|controlled) (\S+ )?(company|firm|enterprise|bank|operator|utility)
    (power|energy|electricity|telecoms?|mobile) (company|firm|utility|operator|carrier)(?= (said|has|had|told))
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
    (a|an|one|another|two|three) (\S+ ){0,2}members? of the (\S+ ){0,4}(commission|committee|council|board|panel|house|senate|parliament|congress)
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
    'despite|amid|after|following|since|without|until|before|during|in|from|of|to|for|at|with|against|into|across|outside|near|between|on|about|over|under|like|than|including|via|made by|supplied by|owned by|belongs to|called|named|makers?|firm|company|giant|group|app|maker|provider|supplier',
  ...enScope,
  instruments: String.raw`
    direction( [\d-]+)?
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
