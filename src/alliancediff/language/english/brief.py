"""Words for the brief: those that tell nobody what a line is about when they stand alone."""

import re

_LIGHT = (
    "ability able above accordance account achieve achievement active addition additional adequate advantage aim",
    "allow alone alongside already also alternative always ambition ambitious amount anniversary annual apply",
    "approach appropriate area aspect aspiration associate attain attempt attention available avenue aware away",
    "back background base basic basis become begin behalf belief believe benefit best better big bond bring broad",
    "call capable capacity carry case cause central century certain challenge chance change choice circumstance",
    "city clear closer collection come commemorate community complement complete component comprehensive concept",
    "concern concert concrete condition conduct confident connect connection consider considerable consist",
    "consistent constant constructive contain content context contribute contribution core cornerstone correspond",
    "course create creation crucial current cut date day deal decade dedicate dedicated deep deeper deeply define",
    "degree deliver delivery demand depend describe design desire despite detail determine difference different",
    "difficult difficulty direct direction diverse diversity door draw drive due duration early easy effect",
    "effective element embrace emphasis employ empower encourage end endeavor endure enduring enjoy entire",
    "environment equal equally era essential evaluate event ever every evidence evolve example excellent",
    "exceptional exchange exercise exist existence existing expect expectation experience expertise extend",
    "extensive extent face fact factor feature feel field final find firm first focus follow form format former",
    "forward foundation foundational frame framework friend friendship fruitful fundamental future gain gather",
    "general generate generation give global good great group grow growth guide hand happen hard heart height",
    "high historic history honor hope host huge human idea ideal impact imperative implication impose include",
    "increasingly indicate individual individually influence inform initial input insight inspire instance",
    "institution instrument integral intensify intention interest involve issue join know knowledge lack landmark",
    "large last later latter lay leadership learn leave length level life light like limit line link list live",
    "local long longstanding look loss low main maintain major manage manner mark match material matter maximize",
    "mean means measure mechanism meet meeting member mention method minimize mission mobilize modern moment",
    "momentum month move multiple mutual name national natural nature necessary necessity never next normal",
    "notable number object objective obligation observe obtain occasion occur offer office old open operate",
    "operation opinion option order organization orient origin other others outcome outline overall own pace",
    "paramount part participant participate particular particularly partnership party past path pave pay people",
    "perform period person perspective phase pillar place play point policy position positive possibility",
    "possible power practical practice prepare presence present previous principal principle private problem",
    "procedure proceed process produce product program project proper proposal propose prospect prosper proud",
    "public purpose put quality quest question quick range rapid rate reach read ready real reality realize",
    "reason receive reflect regard regime region regional related relation relationship relevant rely remarkable",
    "report represent request require requirement respect respond response responsibility responsible rest result",
    "return rich right rise robust room root round run safe same scale scope second section sector see select",
    "sense separate series serious set setting several shape show side sign significance significant similar",
    "simple single situation size society solid solution solve sort source space speak special specific",
    "specifically spirit stage stakeholder stand standard standpoint start step story strategic strategy strength",
    "strive structure subject substantial succeed success successful such suggest suit sum summer system tackle",
    "talk target task team tell tenet term test thank thing think thorough tie time today tomorrow tool top topic",
    "total touch track tradition transform transformation trend true turn type ultimate underpin undertake unique",
    "unite unity unprecedented upcoming update upgrade urgency urgent useful usual valuable variety various view",
    "visible vision visit vote wait want wealth week whole wide widely winter wish witness word world worth year",
    "yesterday young",
    # further words that six in a hundred official texts of every sort hold, and that name no field
    "accept adoption affect agenda ago ahead allocate anchor approximately arrangement assessment avoid beneficial",
    "bilateral bold boost brought broader catalyze channel combat combine compete complementary complex conclude",
    "confront consequence constitute consult consultation convene convey counter cutting-edge dangerous decision",
    "declaration deny detect disrupt diversify document dozen durable dynamic earlier edition elevate eliminate",
    "emerging endorse entity especially estimate expansion extraordinary extreme fair far fight first-ever five formal",
    "forthcoming found four fulfill gap get globe good-paying grave greater greatest harm harness high-level",
    "high-quality higher highest immediate inaugural incorporate innovative invitation jointly keep laid largest",
    "latest least led legacy leverage life-saving location long-term lower made margin meaningful met milestone",
    "mitigate nearly newly numerous off participants passed pathway platform pressing prevent primary prior prioritize",
    "promise promptly provision raise recommendation record redouble reduce reinforce release reliable remain restore",
    "reverse roundtable save seize site six soon spoke spur stay steadfast strong stronger strongest submit",
    "sufficient surge swift taken talks tangible technical ten thousand third thousands threat threaten three took",
    "transfer trusted undermine understand unlock unwavering uphold viable whole-of-government wider willingness",
    "workshop",
)
LIGHT = frozenset(word for line in _LIGHT for word in line.split())
"""Generic nouns, verbs and adjectives of any formal text."""
VERBAL = re.compile(r"[a-z-]+(?:ed|ing|ly|ize|ise|ate|ify)")
"""Words that are a verb or an adverb more often than a name of a thing."""
NOUN = re.compile(
    r"[\w-]*(?:tion|sion|ity|ment|ism|ance|ence|ship|ics|ology|cy|sm|um|ware|craft|age|or|ist|ian|phobia|cide)s?"
    r"|[\w-]+\d[\w-]*"
)
"""Words that are a noun by their form."""
_SILENT = (
    "a also an and are as be both by did do each had has have he her here his in is it its of on or our she that the",
    "their them there these they this those to us was we were which who with you your",
)
SILENT = frozenset(word for line in _SILENT for word in line.split())
"""Words whose change changes nothing that is said; "not", "may", "all", "some" and numbers are none of them."""
HELD_TO = frozenset({"of", "and", "or", "not", "nor", "than", "as", "that", "both", "between"})
"""Words before which a quotation is no whole phrase: what stands before them needs what stands behind."""
OPENS_OBJECT = frozenset(
    {"the", "a", "an", "its", "their", "our", "his", "her", "this", "these", "those", "all", "any"}
)
"""Words that stand before a noun: the word before them is its verb."""
FINITE = frozenset({
    "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "shall", "can", "could", "may", "might",
    "must", "should", "would", "do", "does", "did",
})  # fmt: skip
"""Words that say of the one before them what it is or does."""
NEGATIONS = re.compile(r"\b(?:not|never|no longer|neither|cannot)\b", re.IGNORECASE)
"""Words before a verb without which it says the opposite."""
OPENING_ASIDE = re.compile(
    r"^\s*(?:(?:also|and|further|furthermore|moreover|in addition|additionally|finally|today)\b\s*)+", re.IGNORECASE
)
"""Words that join a sentence to the one before it."""
AUXILIARIES = frozenset({
    "to", "will", "shall", "would", "can", "could", "should", "may", "might", "must", "not", "thus", "also", "hereby",
    "jointly", "further", "both", "who", "which", "we", "they", "down", "up", "out",
})  # fmt: skip
"""Words after which a verb stands, or that belong to one."""
ADJECTIVE = re.compile(r"[a-z-]+(?:able|ible|ous|ful|less|ive|al|ic|ary|sistent|cient)")
"""Words in small letters that are an adjective more often than a noun."""
TRAILING = frozenset({
    "abroad", "again", "ahead", "alike", "forward", "never", "today", "together", "worldwide", "held", "made", "given",
    "taken", "built", "led", "set", "met", "done", "seen", "found", "brought", "sent", "kept", "underway", "elsewhere",
})  # fmt: skip
"""Adverbs and participles that may stand behind a noun."""
CATENATIVE = frozenset({
    "continues", "seeks", "aims", "intends", "plans", "hopes", "needs", "wants", "tends", "begins", "remains", "fails",
    "helps", "agrees", "serves", "stands", "works", "ought",
})  # fmt: skip
"""Verbs that another one follows after "to"."""
FINITE_ENDS = frozenset({"remains", "continues", "seeks", "intends", "tends", "fails", "agrees"})
"""Verbs that are no plural of a noun."""
JOINS = frozenset({"and", "or", "in", "of", "for", "with", "on"})
"""Little words that begin no title."""
ADVERB = re.compile(r"[A-Za-z-]+ly")
"""Words that tell in what way something is done."""
PERSONS_AND_DAYS = frozenset({
    "president", "minister", "secretary", "chancellor", "premier", "ambassador", "leaders", "presidents", "ministers",
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    "year", "years", "month", "months", "week", "weeks", "mr", "mrs", "ms", "dr", "sir", "dame", "lord", "lady",
})  # fmt: skip
"""Words of a phrase that names a person or a day, and not what a line is about."""
MONTH_MAY = re.compile(r"May(?=\s+\d)|(?<=\d )May\b")
"""The month, which is written as a verb is."""
DISSENT = re.compile(
    r"\b(?:dissent(?:s|ed|ing)?|abstain(?:s|ed|ing)?|abstention|object(?:s|ed) to|vot(?:es?|ed|ing) against|"
    r"reserv(?:es?|ed) (?:its|his|her|their) position|disassociat(?:es?|ed)|dissociat(?:es?|ed))\b",
    re.IGNORECASE,
)
"""Words by which somebody does not go along with what is decided."""
