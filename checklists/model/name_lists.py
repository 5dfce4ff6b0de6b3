"""Words that names are told apart by: roles, titles, names that are everyday words too."""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


TITLES = _words("mr mrs ms mx miss dr prof professor coach sr sra srta senor senora sres")
"""Hidden together with the name behind it."""

PARTICLES = _words("de del la las los da das do dos di du van von der den ter bin ibn bint al el y e")
"""Small words inside a name, which do not stand for it alone."""

SUFFIXES = _words("jr sr ii iii iv phd md mom dad")

GENERIC = _words(
    """
    school schools elementary primary middle junior high secondary intermediate preparatory prep academy
    center centre college institute charter public private magnet montessori learning early childhood
    preschool kindergarten unified independent consolidated community county city town township parish
    district isd usd cisd education educational department board office state the of and for at in a an no
    ps is ms hs es saint st mount mt fort north south east west northern southern eastern western central
    new old upper lower regional area special services inc
    """
)
"""Words of the names of schools and districts that are nobody's own."""

ROLES = _words(
    """
    a an and at by for from in of on or the to with my our his her their your its me us him them i we you he
    she they all any every everyone everybody someone somebody anyone staff team teams group meeting iep
    school schools district office front desk main home house class classroom room grade elementary middle
    high campus department special general regular education ed sped esl ell ese resource inclusion gifted
    reading math science art music pe gym physical occupational speech language vision hearing mobility
    orientation behavior behaviour mental health early childhood bilingual dual assistive technology tech
    adaptive adapted social skills life autism dyslexia literacy intervention interventionist support
    supports service services program programs related section coordinator coordinators case manager
    managers care principal principals vice assistant asst associate deputy acting interim lead head chief
    director directors superintendent administrator administrators admin administration supervisor
    supervisors chair chairperson facilitator liaison secretary clerk registrar receptionist teacher
    teachers teaching co coteacher tutor tutors aide aides para paras paraprofessional paraprofessionals
    paraeducator substitute sub instructor therapist therapists therapy pathologist pathologists slp slpa ot
    ots pt pts st cota bcba rbt lssp lcsw psychologist psychologists psych diagnostician counselor
    counselors counsellor nurse nurses doctor doctors pediatrician specialist specialists consultant
    evaluator examiner interpreter translator advocate attorney lawyer mediator board member members driver
    bus cafeteria librarian coach custodian officer compliance records custodians person people parent
    parents mother father mom mommy dad daddy mama papa mum guardian guardians foster grandmother
    grandfather grandma grandpa grandparent aunt uncle brother sister sibling friend neighbor family child
    children kid son daughter student students self myself both same unknown none not sure yes no new old
    another other others else first second third last main county city state public private agency center
    centre department who whoever it that this as per via cc re email phone called voicemail letter
    """
)
"""Words in answers to "who was it with" that name no one."""

EVERYDAY = _words(
    """
    will may mark grace hope faith joy rose art bill chance chase dale dean drew frank gene grant jack june
    april august king long young white brown green black gray grey stone wood woods hill hills lane park
    parks page pat penny ray rich rob ruby sandy skip sky sue summer autumn winter spring van wade ward west
    wing bush bell ball banks best bond ford fox gold good hall hand hands hunt key knight law little love
    mean miles moon pope power powers price rice small snow sharp short strong true wise worth song do so an
    am my he in is to no on us we as at be by go ha hi if it la le lo me of oh or up ed al pa ma de el yes
    tell see ask bear bishop cook carter baker butler carpenter case chancellor church clay cross day days
    early field fields fisher fish flowers forest fort gay glen grove guy harmony heart heath heather holly
    honey hunter iris ivy jade jasmine jean jewel jordan judge justice lake land lee leaf lily major mason
    may mercy mill miller more noble north south east oak olive park paris parish patience pearl peace pine
    pleasant pool porter prince princess read reed reading robin root rush rusty sage savage sawyer school
    self serenity shore short sky sloan spark star sterling still stout street sun sunny swift taylor temple
    thorn trinity trip trust tucker turner violet walker wall waters way weaver webb well wells willow win
    wolf work year kit kay max pro sam bob don ken dot gus nick tom sol van bee kim lane person child parent
    staff name service services goal goals letter log record minutes team note notes start target week month
    speech friend
    """
)
"""Names that are words too: hidden where they are written like a name (see `name_runs`)."""
NEVER_LOWER = _words(
    """
    sam kim tom ken nick max gus sol kay lee taylor jordan mason tucker webb sloan heather
    """
)
"""Hidden in lower case too, though the list above has them: parents seldom write these as words."""

MONTHS = _words("january february march april may june july august september october november december")
DAYS = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
    """
)
CALENDAR = MONTHS | DAYS

PRONOUNS = _words("i you we he she they it there")
"""After "Will", "May" or "Hope" at the start of a sentence these show that it is no name."""
ASKING = _words("will may hope")
VERBS = _words(
    """
    was is did does has had said says got gets went goes came comes told tells cried cries needs needed
    wants wanted likes liked loves missed misses sat asked asks felt feels seems seemed took takes left
    works worked reads struggles struggled refused isnt wasnt didnt doesnt hasnt hadnt cant couldnt wont
    """
)
"""After a name in lower case that is a word too: "will was sad"."""
DETERMINERS = _words("a an the his her my our their your no any this that good free")

ACRONYMS = _words(
    """
    IEP IEPS ARD ETR PWN IEE FBA BIP ESY LRE FAPE IDEA OT PT ST SL SLP SLPA PE AT AAC ABA BCBA RBT ADHD ADD
    ASD SLD OHI ED ID DD TBI VI HI EL ELL ESL PLOP PLAAFP RTI MTSS SPED SDI AM PM US USA IT TV PC PDF OK LEA
    SEA OCR CFR USC PTA PTO NA TBD ASAP FYI CC RE DR MR MS JR SR AL AK AZ AR CA CO CT DC DE FL GA HI IA IL
    IN KS KY LA MA MD ME MI MN MO MT NC ND NE NH NJ NM NV NY OH OR PA RI SC SD TN TX UT VA VT WA WI WV WY
    """
)
"""Not anyone's initials."""

NO_PLURALS = _words("this thus does less its has was his yes hers ours yours theirs class pass miss")
"""Words that end as the plural of a name would."""
