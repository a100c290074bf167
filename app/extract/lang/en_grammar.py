"""English closed classes and verbs of speech."""

from __future__ import annotations

from app.extract.lang.inflect import all_forms
from app.extract.lang.language import LOOSE, PLAIN, STRONG, Grammar, words

_STRONG = all_forms(
    """say/says/said/saying tell/tells/told/telling write/writes/wrote/written/writing tweet add ask reply continue declare
    explain note states/stated/stating conclude argue recall insist quip! joke warn respond remark announce call describe retort
    exclaim muse opine scoff counter elaborate emphasize emphasise affirm reaffirm reiterate stress testify shout yell
    whisper chant fume blast quote"""
)
_PLAIN = all_forms(
    """accuse acknowledge admit! advise agree allege answer assert assure boast brag! caution charge chide cite claim comment
    complain concede condemn confirm contend criticize criticise cry decry defend demand denounce deny deride dismiss
    dub! echo express hail hint implore indicate inform label lament laugh liken maintain mention mock observe offer
    order phrase plead pledge point posit post praise predict proclaim promise propose protest put/puts/putting read/reads/reading
    reason recount refer! reflect remember remind repeat report reveal speculate speak/speaks/spoke/speaking suggest
    swear/swears/swore/swearing thank tout urge vow voice welcome wonder worry email text blogged sign concur! sum! stipulate
    laud slam! rip! reject rebuff refute characterize characterise term deem portray underline underscore highlight
    pronounce utter snap! sing/sings/sang/singing chastise scold demand estimate forecast brand title quiz! pray
    signal gush rave growl mutter stammer sigh joke rail thunder bemoan tease advise cable invite instruct
    recommend request encourage applaud commend congratulate vouch summarize summarise paraphrase clarify
    disclose divulge deadpan! lecture preach intone interject chime plead beg! claim believe think/thinks/thought/thinking
    feel/feels/felt/feeling hope fear find/finds/found/finding learn know/knows/knew suspect expect conclude consider
    argue advocate prophesy hold/holds/held show/shows/showed/shown/showing"""
)
_LOOSE = all_forms(
    """attack ridicule paint cast treat compare depict run/runs/ran/running go/goes/went/going want begin/begins/began/beginning
    start open close end finish vent pressed/pressing push ponder bristle bellow bark crow rant weigh seethe focus identify
    reference portray talk discuss address raise issue publish release make/makes/made/making give/gives/gave/giving
    use type see/sees/saw regard view decide rule order seek/seeks/sought prohibit require grumble bid!
    lash fire shoot/shoots/shot/shooting hit/hits/hitting lead/leads/led sound plan intend call own smile grin nod! shrug!"""
)
_BARE = all_forms(
    """say/says/said/saying claim believe think/thinks/thought/thinking argue insist contend suggest hope allege
    fear assert suspect"""
)
_WITH_THAT = all_forms(
    """note warn announce explain declare state conclude recall emphasize emphasise stress affirm reaffirm reiterate
    indicate reveal show/shows/showed/shown point confirm deny complain admit! agree promise pledge vow reply respond
    remark observe report mention argue underline underscore highlight propose recommend demand write/writes/wrote/written
    find/finds/found learn know/knows/knew feel/feels/felt determine discover maintain add concede acknowledge estimate predict testify joke tweet lament
    caution outline express hold/holds/held decide conclude boast brag! quip! signal imply hint doubt expect wish
    worry realize realise understand/understands/understood hear/hears/heard pray brag! guess declare
    proclaim speculate charge accept stipulate disclose repeat continue ask wonder question""",
)
_TOLD = all_forms("tell/tells/told/telling inform remind assure warn convince notify advise")
_PREPOSITIONS = words(
    """of in on at by for from with without about against between into onto over under through throughout during after before
    since until despite amid among amongst across behind beyond beside besides near toward towards upon within outside
    inside along around above below except like unlike per via including regarding concerning following to as"""
)
_AUXILIARIES = words(
    """has had have having is was are were be been being will would can could may might shall should must did does do
    'd 'll 's 've 're isn't wasn't aren't weren't hasn't haven't hadn't won't wouldn't can't couldn't didn't doesn't don't
    cannot"""
)
_ADVERBS = words(
    """also later then again once even now often just still never not ever always soon first finally instead meanwhile further
    perhaps too thus thereby together already almost nearly simply twice yet back out up down away there here
    earlier today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday tonight afterward
    afterwards sometimes seldom rather quite very more most so thereafter thereupon therefore however moreover"""
)
_VERBS = all_forms(
    """come/comes/came/coming take/takes/took/taking get/gets/got/getting win/wins/won/winning lose/loses/lost/losing
    meet/meets/met/meeting visit sit/sits/sat/sitting stand/stands/stood/standing leave/leaves/left/leaving
    bring/brings/brought/bringing buy/buys/bought/buying sell/sells/sold/selling become/becomes/became/becoming
    keep/keeps/kept/keeping let/lets/letting help try turn move live play serve work happen
    provide include remain appear seem support oppose face fight/fights/fought/fighting fall/falls/fell/falling
    rise/rises/rose/rising grow/grows/grew/growing spend/spends/spent/spending send/sends/sent/sending
    pay/pays/paid/paying build/builds/built/building drop! travel attend appear join host launch
    arrive return die kill create allow follow stop! plan! change walk seen"""
)
# third persons that are hardly ever nouns
_THIRD = words(
    """attaches considers remains maintains strengthens enhances expands contributes participates develops grows respects
    ensures suffers reduces improves continues enables establishes adopts approves enters completes prepares organises
    organizes presides receives sends arrives accompanies celebrates operates acquires teaches rescues flees belongs
    consists depends requires becomes brings keeps seeks wishes welcomes appreciates pays means tends exists appears
    seems happens occurs varies dies affects involves contains reaches exceeds heads leads chairs treasures attends
    wants expects supports opposes"""
)
_TAGS: dict[str, str] = {}
for _tag, _listed in (
    ("V", _VERBS | _THIRD),
    ("P", _PREPOSITIONS),
    ("X", _AUXILIARIES),
    ("A", _ADVERBS),
    (
        "D",
        words(
            "the a an this that these those some many several another one two three four five six seven eight nine ten no every each any both all other few most"
        ),
    ),
    ("O", words("his her their its our my your whose")),
    ("C", words("and or but nor yet so")),
    (
        "B",
        words(
            "that if when while because although though whereas unless whether after before since until as where why how what once"
        ),
    ),
    ("R", words("who which whom")),
):
    for _word in _listed:
        if not (_tag == "B" and _word in _TAGS):
            _TAGS[_word] = _tag
_TAGS.update({"that": "B", "before": "P", "after": "P", "since": "P", "until": "P", "as": "P", "there": "A"})

GRAMMAR = Grammar(
    tags=_TAGS,
    cues={**dict.fromkeys(_LOOSE, LOOSE), **dict.fromkeys(_PLAIN, PLAIN), **dict.fromkeys(_STRONG, STRONG)},
    reporting={
        **dict.fromkeys(_WITH_THAT, False),
        **dict.fromkeys(_TOLD, False),
        **dict.fromkeys(_BARE, True),
    },
    told=_TOLD - {"warn", "warns", "warned", "warning"},
    promising=all_forms("vow promise pledge threaten propose"),
    urging=all_forms(
        "urge call ask encourage warn implore advise challenge exhort tell/tells/told/telling instruct order"
    ),
    cue_phrases=(("according", "to"), ("in", "the", "words", "of"), ("per",)),
    cue_nouns=words(
        """claim claims statement statements remark remarks comment comments promise promises pledge description
        characterization view views warning warnings message messages question questions speech tweet tweets call calls vow
        assertion plea proposal response reply answer words phrase slogan mantra motto argument complaint contention
        observation suggestion prediction assessment allegation allegations accusation accusations declaration letter email
        note post joke quip refrain boast rhetoric idea notion belief theory insistence hope op-ed interview testimony
        conclusion finding admission apology toast prayer advice demand order announcement report missive memo"""
    ),
    pronouns={
        "he": "m",
        "she": "f",
        "they": "p",
        "it": "o",
        "we": "1",
        "i": "1",
        "you": "1",
    },
    people=words(
        """sources officials aides critics supporters experts analysts police authorities investigators prosecutors lawyers
        protesters demonstrators residents voters republicans democrats opponents advocates activists lawmakers senators
        economists researchers scientists scholars observers diplomats leaders members allies advisers advisors
        campaigners environmentalists conservatives liberals progressives editors reporters journalists witnesses
        neighbors neighbours relatives friends colleagues doctors teachers parents students workers employees
        executives managers insiders operatives surrogates attorneys commentators historians rebels soldiers troops
        farmers fans users readers viewers respondents pollsters organizers organisers administrators regulators
        negotiators delegates ministers representatives governments people others some many most detectives"""
    ),
    complements=words("that"),
    inverts=True,
)
