"""English words around names."""

from __future__ import annotations

from app.extract.lang.language import Names, words

_ROLES = words(
    """president vice-president chairman chairwoman chairperson chair speaker director chief king queen prince princess pope
    cardinal bishop archbishop imam rabbi candidate nominee spokesman spokeswoman spokesperson spokespeople leader
    businessman businesswoman billionaire host anchor reporter journalist correspondent author economist professor lawyer
    attorney strategist pollster adviser advisor aide manager officer sheriff commissioner detective sergeant lieutenant
    captain colonel admiral commander chancellor premier editor columnist analyst coach actor actress singer director
    filmmaker activist lawmaker senator representative governor secretary secretary-general congressman congresswoman
    minister ambassador judge justice general mayor councilman councilwoman councillor delegate deputy envoy diplomat
    coordinator negotiator consul counsel counsellor counselor advocate founder co-founder co-chair cochair
    vice-chair vice-chairman vice-chairwoman vice-minister
    president-elect executive ceo cfo coo treasurer solicitor prosecutor inspector constable superintendent principal dean rector
    provost fellow researcher scientist physician doctor nurse pastor reverend bishop priest historian expert specialist
    head boss owner partner member resident student teacher farmer veteran victim rival congressperson assemblyman
    assemblywoman legislator parliamentarian mp mep under-secretary-general undersecretary rapporteur
    high-representative representative permanent-representative commissioner-general governor-general
    attorney-general fm pm dpm sg host moderator commentator pundit blogger writer novelist poet artist musician rapper comedian
    playwright librarian driver fisherman carpenter skipper biologist chemist physicist mathematician psychologist
    sociologist geologist ecologist botanist statistician philosopher theologian archaeologist anthropologist linguist
    translator photographer cartoonist composer conductor violinist pianist dancer choreographer sculptor painter
    architect chef baker barber tailor plumber electrician mechanic miner sailor pilot shepherd rancher beekeeper dentist
    pharmacist midwife paramedic firefighter referee umpire striker midfielder cyclist boxer auditor accountant clerk
    publisher producer screenwriter biographer schoolteacher headteacher lecturer tutor astronomer curator archivist
    meteorologist epidemiologist immunologist virologist seismologist oceanographer criminologist demographer pediatrician
    surgeon psychiatrist therapist agronomist conservationist environmentalist negotiator mediator commodore brigadier
    player captain goalkeeper champion astronaut engineer designer developer investor trader broker banker consultant
    contractor worker volunteer organizer organiser campaigner protester supporter voter surrogate operative
    chairwomen chairmen prime-minister sen rep gov gen col capt lt sgt del"""
)
NAMES = Names(
    courtesy=words(
        "mr mrs ms miss dr prof sir dame lord lady rev sister father brother mother fr baroness baron count countess sheikh st messrs mme mm sens reps sen rep gov gen col capt lt sgt adm maj"
    ),
    roles=_ROLES,
    modifiers=words(
        """vice prime first former deputy acting interim permanent high senior junior lead chief executive associate assistant
        special general national state federal foreign party house senate majority minority campaign republican democratic
        democrat libertarian gop conservative liberal labour press communications political policy founding honorary
        presidential vice-presidential congressional gubernatorial mayoral legislative the then ex late veteran longtime
        outgoing incoming newly-elected re-elected current retired top supreme district city county police fire state
        professor emeritus managing financial operating technology medical legal principal regional global international
        standing permanent white un u.n us u.s eu e.u uk u.k asean nato american british french german russian chinese
        japanese korean indian israeli iranian iraqi saudi turkish ukrainian polish italian spanish mexican brazilian
        canadian australian vietnamese thai indonesian filipino philippine malaysian singaporean cambodian lao egyptian
        south north european african asian arab swiss swedish norwegian danish finnish dutch belgian austrian greek
        hungarian czech slovak romanian bulgarian serbian croatian portuguese irish scottish welsh pakistani afghan
        bangladeshi sri lankan nigerian kenyan ethiopian ghanaian rwandan ugandan congolese qatari emirati kuwaiti
        jordanian lebanese syrian palestinian yemeni libyan tunisian algerian moroccan cuban venezuelan colombian
        peruvian chilean argentine argentinian bolivian kazakh uzbek mongolian georgian armenian azerbaijani
        estonian latvian lithuanian"""
    ),
    departments=words(
        """foreign affairs defence defense national public security industry trade finance planning investment justice health
        education training science technology culture sports tourism transport transportation construction labor labour
        home interior internal agriculture rural development environment natural resources energy economy economic
        european state commerce communications information treasury staff state external relations international
        cooperation nations united union council assembly committee commission drugs crime women children refugees human rights climate change food drug cybercrime"""
    ),
    openers=words(
        """the a an in on at by for from of to and or but if as it its he she they we i you his her their our my this that these
        those there here what when where who why how while after before during since until although though because however
        meanwhile moreover also then now yet still so not no yes many most some several all both each every other another
        such more less one two three four five six seven eight nine ten first second last next monday tuesday wednesday
        thursday friday saturday sunday january february march april may june july august september october november
        december today yesterday tomorrow with without about against between into over under even just only according
        asked earlier later once perhaps indeed instead despite back photo image video getty related read advertisement
        story continue like whether which whose nor either neither unlike through throughout upon within among amid
        amongst across outside inside ever much alongside beyond toward towards per via thanks given let asked speaking addressing commenting responding
        answering regarding concerning following furthermore besides therefore thus hence nevertheless nonetheless
        additionally finally secondly thirdly firstly lastly recently previously currently subsequently overall
        accordingly conversely similarly likewise sources officials police authorities experts analysts critics
        supporters researchers scientists lawmakers protesters residents voters asked jan feb mar apr jun jul aug sept sep
        oct nov dec ok oh well look hey please note see click watch listen follow subscribe
        editor's update updated correction press do does did is are was were be been have has had can could will would
        shall should may might must don't doesn't didn't isn't aren't wasn't weren't i'm i've i'll it's he's she's
        they're we're that's there's what's who's let's you're as"""
    ),
    bodies=words(
        """party committee council department institute institution university college center centre foundation association union
        group corporation company times post journal press news magazine commission agency bureau office house senate
        congress court bank fund street avenue states city county school schools church act law amendment bill treaty
        convention war world america americans republicans democrats nation nations security service intelligence board
        league network radio television tv show club team force forces army navy police administration government ministry
        embassy tower towers hotel island river york washington florida texas ohio california carolina virginia michigan
        pennsylvania iowa nevada hampshire twitter facebook google cnn nbc abc cbs msnbc fox reuters ap bbc npr politico
        conference summit project campaign coalition alliance caucus poll survey report review policy economics studies
        international federal reserve islam christian muslims organization organisation authority assembly parliament
        society trust federation forum initiative programme program network networks systems technologies industries
        holdings partners capital motors airlines airways group inc corp co ltd llc plc gmbh strategies solutions
        services media daily weekly tribune herald gazette chronicle observer globe mail independent guardian economist
        university debate session dialogue elections election staff motors electric academy museum library hospital clinic laboratory observatory station airport stadium park
        square road boulevard highway bridge day week month year award prize medal championship cup olympics games
        agreement accord protocol pact charter constitution declaration resolution strategy plan directive decree
        statement code reform crisis revolution movement matter lives battalion brigade division corps command
        commonwealth republic kingdom federation emirates islands peninsula sea ocean gulf strait bay lake mountain
        mountains valley desert region province district delta coast east west north south middle"""
    ),
    particles=words("van von de da di del della der den dos du la le bin ibn al el ter ten y e"),
    female=words(
        """she mrs ms miss lady dame queen princess spokeswoman congresswoman chairwoman councilwoman assemblywoman woman
        mother daughter sister wife actress businesswoman widow girl niece aunt grandmother waitress stewardess bà cô chị"""
    ),
    male=words(
        """he mr sir lord king prince pope spokesman congressman chairman councilman assemblyman man father son brother
        husband actor businessman boy widower nephew uncle grandfather salesman policeman ông"""
    ),
    role_link=words("of for"),
    body_link=words("of for on against"),
    short_roles={
        "fm": words("foreign minister"),
        "pm": words("prime minister"),
        "dpm": words("deputy prime minister"),
        "sg": words("secretary-general"),
        "sen": words("senator lawmaker"),
        "rep": words("representative congressman congresswoman lawmaker"),
        "gov": words("governor"),
        "gen": words("general"),
        "col": words("colonel"),
        "capt": words("captain"),
        "lt": words("lieutenant"),
        "sgt": words("sergeant"),
        "del": words("delegate"),
        "senator": words("lawmaker"),
        "representative": words("lawmaker diplomat"),
        "ambassador": words("envoy diplomat representative"),
        "minister": words("official"),
        "secretary-general": words("chief secretary"),
        "vice-president": words("president"),
        "spokesperson": words("spokesman spokeswoman"),
    },
    unnamed=words(
        """official diplomat politician lawmaker leader candidate nominee executive businessman businesswoman man woman
        mogul billionaire tycoon congressman congresswoman activist scholar expert veteran engineer"""
    ),
    joiners=words("and"),
    families=frozenset(),
    surnames=words(
        "king prince pope bishop dean judge abbott page baker price coach head major justice chancellor farmer"
    ),
    headline_verbs=words(
        """goes says tells sees calls wins loses urges warns slams hits meets visits vows backs blasts rips takes makes gets
        gives hails seeks signs joins wants leads faces rejects defends denies attacks accuses praises leaves won't isn't"""
    ),
    bodies_linked=words(
        """ministry department university bank secretary council committee institute college house court bureau office
        association league union society academy embassy republic commonwealth kingdom school conference federation
        organization organisation board center centre chamber church state people's office commission convention agreement treaty
        programme program agency declaration compact summit forum fund world high"""
    ),
)
