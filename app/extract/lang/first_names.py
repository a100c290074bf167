"""First names and the gender that they suggest, folded to lower case.

The names of the United States come from the 1990 census (public domain), most frequent first, a name counted for the
gender that bears it at least four times as often; those of public figures elsewhere are our own list.
"""

from __future__ import annotations

from app.extract.lang.language import words

FEMALE = words(
    """jutta gisela ilse greta anke birte silke ute katrin katja anja tanja svenja maren frauke hilde inge elke renate monika niamh siobhan aoife ciara sinead maeve orla roisin caoimhe grainne deirdre nomvula lerato zanele paola imogen isolde saoirse zineb fatoumata oumou mercy grace yolanda zdenka nomfundo helga abbie abby abigail ada addie adela adelaide adele adelina adeline adriana adrianne adrienne agatha agnes
    agnieszka aida aileen aimee aisha akiko alaina alana alba alberta alecia alejandra alene aletha alexa alexandra
    alexandria alfreda alice alicia alina aline alisa alisha alison alissa allene allie allison allyson alma alpha
    alta althea alvina alyce alyson alyssa amalia amanda amber amelia amie amina amina-j amparo amy ana anastasia
    andrea andria angela angelia angelica angelina angeline angelique angelita angie anita ann anna annabelle
    annalena anne annegret annemarie annetta annette annie annika annmarie antionette antoinette antonette antonia
    april araceli aretha ariana arleen arlene arline ashlee ashleigh ashley astrid athena audra audrey augusta aung
    aung-san aura aurelia aurelie aurora autumn ava avis avril barb barbara barbra beata beatrice beatriz becky
    belen belinda bella belle belva benita bernadette bernadine bernice berniece berta bertha bertie beryl bess
    bessie beth bethany betsy bette bettie bettina betty bettye beulah beverley beverly bianca billie birdie birgit
    blanca blanche bobbi bobbie bonita bonnie brandi brandie brandy breanna brenda brenna briana brianna brianne
    bridget bridgett bridgette brigitte britney brittany brittney brooke caitlin callie camilla camille candace
    candi candice candida candy cara caren cari caridad carissa carla carlene carly carmel carmela carmelita
    carmella carmen carol carole carolina caroline carolyn carrie caryn casandra cassandra cassie catalina catarina
    catharine catherine cathleen cathrine cathryn cathy catrina cecelia cecile cecilia celeste celestine celia
    celina celine chandra chantel charity charla charlene charlotte charmaine chasity chastity chelsea chelsey cheri
    cherie cherry cheryl chiara chiquita chloe chong christa christal christen christi christie christin christina
    christine christy chrystal cindi cindy claire clara clare clarice clarissa claudette claudia claudine clementine
    coleen colette colleen concepcion concetta condoleezza connie constance consuelo cora corazon cordelia cori
    corina corine corinne cornelia corrine cortney courtney cristina cristy crystal cynthia daisy dalia damaris
    danette daniela danielle danita danna daphne dara darcy darla darleen darlene dawn dayna deana deann deanna
    deanne debbie debby debora deborah debra deena deidra deidre deirdre delfina delia delilah della delma delois
    delores deloris delphine demetria dena denice denise desiree dessie destiny diana diane diann dianna dianne
    dilma dina dinah dionne dixie dollie dolly dolores dominga dona donna dora dorcas doreen dorene doretha doris
    dorothea dorothy dorris dorthy dottie dovie earlene earline earnestine ebony edith edna edwina edythe eeva effie
    eileen ekaterina elaine elba elda eleanor eleanore elena elia elida elinor elisa elisabeth elise elisha elissa
    eliza elizabeth ella ellen ellie elma elnora eloisa eloise elouise elsa elsie elva elvia elvira elyse emilia
    emilie emily emma enid epsy erica ericka erika erin erlinda erma erna ernestina ernestine esmeralda esperanza
    essie estela estella estelle ester esther ethel etta eugenia eula eun-hye eunice eva evangelina evangeline eve
    evelyn evette ewa faith fannie fanny fatima fay faye federica felecia felicia felicita fern fernanda filomena
    flor flora florence florine flossie floy fran frances francesca francine francisca freda frederica freida frieda
    gabriela gabriella gabrielle gail gay gaye gayla gayle gena geneva genevieve genoveva georgette georgia
    georgiana georgianna georgina geraldine geri germaine gertie gertrude geun-hye gilda gillian gina ginger giorgia
    gisela giulia gladys glenda glenna gloria goldie graca grace gracie graciela gregoria greta gretchen griselda
    guadalupe guillermina gussie gwen gwendolyn haley hallie hanan hanna hannah harriet harriett harriette hattie
    haydee hayley hazel heather heidi heike helen helena helene helga helle henrietta herlinda herminia hester
    hilary hilda hildegard hillary hind hollie holly hope hortencia hsiao-khim ida idella ila ilene imelda imogene
    ina india ines inez ingrid iola iona ione irene irina iris irma isabel isabell isabella isabelle iva ivanka
    ivette ivonne ivy izumi jacinda jacklyn jaclyn jacque jacquelin jacqueline jacquelyn jacquline jade jami jana
    jane janel janell janelle janet janette janice janie janine janis janna jannette jannie jaqueline jasmin jasmine
    jayme jayne jean jeanette jeanie jeanine jeanna jeanne jeannette jeannie jeannine jena jenifer jenna jennie
    jennifer jenny jeri jerri jesica jessica jewel jewell jill jillian jo joan joann joanna joanne jocelyn jodi
    jodie joelle johanna johnna jolene joni josefa josefina josephine josette josie jovita joy joyce juana juanita
    judi judith judy juli julia juliana julianna julianne julie juliet juliette june jung justina justine kaitlin
    kaitlyn kaja kamala kara karen kari karin karina karla karol karon karrie karyn kasey katarzyna kate katelyn
    katharine katherine katheryn kathi kathie kathleen kathrine kathryn kathy katie katina katrina katy kay kaye
    kayla keiko keisha kelley kelli kellie kelly kelsey kendra kenya keri kerri kerrie kersti khadija kim kimberlee
    kimberley kimberly kira kirsten kisha kitty krista kristal kristen kristi kristie kristin kristina kristine
    kristy krystal krystle kyla kylie kyung-wha lacey lacy ladonna lakeisha lakesha lakisha lana laquita lara
    larissa lashawn lashonda latanya latasha latisha latonya latoya latrice laura laurel lauren lauretta lauri
    laurie lavonne lawanda layla lea leah leann leanna leanne leeann leigh leila lela lelia lena leni lenora lenore
    leola leona leonor leonora leora leota lesa lesley lessie leta letha leticia letitia lettie libby lidia lila
    lilia lilian liliana lillian lillie lilly lily lina linda lindsay lindsey ling lisa liz liza lizzie lois lola
    lolita lona lora loraine lorena lorene loretta lori lorie lorine lorna lorraine lorri lorrie lottie lou louann
    louella louisa louise lourdes luann luanne lucia lucila lucile lucille lucinda lucretia lucy ludmila luella
    luisa lula lupe lura luz lydia lyn lynda lynette lynne lynnette ma mabel mable madeleine madeline madelyn madge
    madonna mae magda magdalena maggie mai maia majorie malala malgorzata malinda malissa mallory mamie mandi mandy
    manuela mara marcela marcella marcelle marci marcia marcie marcy margaret margarita marge margery margie margo
    margot margret margrethe marguerite mari maria mariah mariam marian mariana marianna marianne maribel maricela
    marie marietta marilyn marilynn marina marisa marise marisela marisol marissa maritza marjorie marjory marla
    marlena marlene marlyn marlys marquita marsha marta martha martina marva mary maryam maryann maryanne marybeth
    maryellen maryjane marylou matilda matilde mattie maude maudie maura maureen maurine mavis maxine may maya mayme
    mayra meagan megan megawati meghan mei melania melanie melba melinda melisa melissa mellisa mellissa melodie
    melody melva melvina mercedes meredith merry mette mi mi-kyung mia micaela michaela michele michell michelle
    migdalia milagros mildred millicent millie mimi mina mindy minerva minnie miranda miriam mirna missy misti misty
    mitzi mollie molly mona monica monika monique mozelle muriel myra myrna myrtle nadia nadine najat nakia nan
    nancy nanette nannie naoko naomi natalia natalie natasha nathalie nelda nell nellie nelly nereida nettie neva
    ngozi nichole nicki nicola nicole nikita nikki nilda nina nita nkosazana noelle noemi nola nona noor nora noreen
    norma octavia odessa ofelia oksana ola oleta olga olive olivia oma ona opal ophelia ora oralia paetongtarn paige
    paloma pam pamala pamela pansy paola patrica patrice patricia patsy patti pattie patty paula paulette paulina
    pauline pearl pearlie pearline peggy penelope penny perla petra phillis philomena phoebe phumzile phyllis pilar
    polly portia pricilla princess priscilla priti puan queen rachael racheal rachel rachelle rae rafaela ramona
    randi rania raquel raven reba rebeca rebecca rebekah regina reina rena renae renata renate renee renita reta
    retha retno reva reyna rhea rhoda rhonda richelle rita robbin roberta robin robyn rochelle rocio roma romona
    ronda rosa rosalba rosalee rosalia rosalie rosalina rosalind rosalinda rosalyn rosanna rosanne rosario rose
    roseann roseanne rosella roselyn rosemarie rosemary rosetta rosie rosita roslyn rowena roxana roxann roxanna
    roxanne roxie roza ruby ruth ruthie sabina sabine sabrina sadie sahle-work sallie sally samantha samatha samira
    sanae sandi sandra sandy sanna santa sara sarah sasha saundra savannah segolene selena selina selma serena shana
    shanda shanna shannon shanon shantel shari sharlene sharon sharonda sharron shauna shawna shayla sheena sheikha
    sheila shelia shelley shelli shellie shelly sheree sheri sherri sherrie sherry sheryl shiela shirley shonda
    sierra sigrid silvia simone siri socorro sofia soledad solveig sondra sonia sonja sonya sophia sophie sri stacey
    staci stacia stacie stacy stefanie stella stephanie stephany stephenie sue suella summer sun susan susana
    susanna susanne susie suzan suzanna suzanne suzette svetlana sybil sylvia tabatha tabitha tamara tameka tamela
    tamera tami tamika tammi tammie tammy tamra tana tania tanisha tanya tara tarja taryn tasha tatiana tawana tena
    tera teresa teresita teri terra terri terrie tessa tessie thea theda thelma theodora theresa therese thu-huong
    tia tiana tiara tiffani tiffany tillie tina tisha tomasa tomoko toni tonia tonja tonya tori tosha tracey traci
    tracie tracy treva tricia trina trisha trista trudy tsai twila tyra ulrike una ursula vada valarie valencia
    valentina valeria valerie vanessa veda velda velma venessa venus vera verda verla verna vernell vernice veronica
    vesta vicki vickie vicky victoria vida vikki vilma viola violet virgie virgina virginia vivian vonda wanda wendi
    wendy whitney wilda wilhelmina willa wilma winifred winnie winona ximena xiu yadira yasmin yesenia yingluck yoko
    yolanda yuko yulia yvette yvonne zainab zelda zella zelma zenaida zoe zoila zuzana"""
)
MALE = words(
    """declan eoin cillian oisin padraig fergal hendrik timo bjarni aurelio batbayar josefa ratu kristof matthias jurgen torsten uwe detlef holger volker heinz rainer aaron abbas abdel abdel-fattah abdoulaye abdul abdulla abdullah abe abel abiy abraham achim adam adan adolfo
    adolph adrian agustin ahmad ahmed al alan alassane albert alberto alden aldo alec alejandro aleksandar aleksandr
    alex alexander alexei alfonso alfonzo alfred alfredo ali allan allen alonzo alphonse alphonso alton alvaro alvin
    amado amos anders anderson andre andrei andres andrew andrey andrii andrzej andy angelo anibal anthony antoine
    anton antone antonio antony antwan antónio anwar archie ariel armand armando arnold arnulfo aron arron art
    arthur arturo ashraf asif atal august augustine augustus aurelio austin avery balakrishnan ban barney barry bart
    barton bashar basil beau ben benigno benito benjamin bennett bennie benny bernard bernardo bernie berry bert
    bibi bill billy blaine blake bob bobby bola booker boris borut bounnhang boyd brad bradford bradley bradly brady
    brain branden brandon brant brendan brent brenton bret brett brian brice brock brooks bruce bruno bryan bryant
    bryce bryon bud buddy buford burl burt burton byron caleb calvin cameron carl carlo carlos carlton carmelo
    carmine carroll carson carter cary cecil cedric cesar chad chadwick chance chang charles charley charlie chase
    chauncey chester chi chris christian christoper christopher chuck chul clair clarence clark claude claudio clay
    clayton clement cleveland cliff clifford clifton clint clinton clyde cody colby cole coleman colin collin conrad
    corey cornelius cornell cory coy craig csaba curt curtis cyril cyrus dale dallas dalton damian damien damion
    damon dan dane danial daniel dannie danny dante daren darin dario darius darnell darrel darrell darren darrin
    darryl darwin daryl dave david davis dean deandre delbert delmar delmer demetrius denis dennis denny denver deon
    derek derick derrick desmond devin dewayne dewey dewitt dexter dick diego dillon dino dion dirk dmitri dmitry
    dmytro domingo dominic dominick don donald dongyu donn donnell donnie donny donovan dorian doug douglas doyle
    drew duane dudley duncan dustin dusty dwayne dwight dylan earl earle earnest ed eddie eddy edgar edgardo edmond
    edmund edouard eduardo edward edwardo edwin efrain efren ehud elbert eldon eli elias elijah eliseo elliot
    elliott ellis elmer elmo eloy elton elvin elvis elwood emanuel emerson emery emil emile emilio emmanuel emmerson
    emmett emomali emory enrico enrique eric erich erick erik ernest ernesto ernie errol ervin erwin esteban ethan
    eugene eugenio evan everett everette evo ezra fabian faisal faustino federico felipe felix ferdinand fernando
    fidel filippo fletcher floyd forest forrest foster francis francisco francois frank frank-walter franklin fred
    freddie freddy frederic frederick fredric fredrick fredrik freeman friedrich fritz fumio gabriel galen gamal
    garland garrett garry garth gary gavin genaro gene geoffrey george gerald gerard gerardo gerhard german ghada
    gil gilbert gilberto gino giorgi giovanni giuseppe glen glenn gonzalo goodluck gordon gotabaya grady graham
    grant greg gregg gregorio gregory grossi grover gudni guillermo gus gustavo guy haile hal hamid hank hans harlan
    harley harold harris harrison harry harvey hassan heath hector heiko helmut henry herbert heriberto herman
    herschel hershel hilario hiram hollis homer hor horace horacio horst hosni hossein houston howard hsien hubert
    hugh hugo humberto hun hung hunter hussein ian ibrahim ignacio igor ilham imran inacio ira irvin irving irwin
    isaac isaiah isiah isidro ismael ismail ismail-sabri israel issac ivan jack jackson jacob jacques jae jae-in
    jae-myung jair jaishankar jake jamaal jamal jamar jame jamel james janez janos jared jaroslaw jarred jarrett
    jarrod jarvis jason jasper javad javier jay jayson jed jeff jefferey jefferson jeffery jeffrey jeffry jens
    jerald jeremiah jeremy jermaine jerold jerome jerrod jerrold jerry jess jesse jesus jim jimmy jinping jiri
    joachim joaquin joe joel joesph joey john johnathan johnathon johnie johnny joko jon jonah jonas jonathan
    jonathon jong-un jordan jorge jose josef josep joseph josh joshua josiah josue juan judson juha jules julian
    julio julius junichiro junior jurgen justin kareem karl kassym-jomart keir keith kelvin ken kendall kendrick
    kenneth kennith kenny kent kenton keqiang kermit keven kevin khalid khamtai ki-moon kieth kip kirby kirk klaus
    kofi kory kristopher kurt kurtis kyle lamar lamont lance landon lanny larry lars laurence laurent lawrence
    lazaro lech lee leland lemuel lenard lenny leo leon leonard leonardo leonel leopoldo leroy les lester levi lewis
    lincoln linwood lionel lloyd logan lon lonnie loong loren lorenzo louie louis lowell loyd lucas luciano lucien
    lucio luis luiz luke luther lyle lyman mac mack macky magnus mahathir mahinda mahmoud malcolm manet manmohan
    manuel marc marcel marcelino marcelo marco marcos marcus margarito mariano mario maris mark marlin marlon
    marquis marshall martin marty marvin mason mateusz mathew matt matteo matthew maurice mauricio mauro max maxwell
    maynard mel melvin merlin merrill mervin micah michael micheal michel mickey miguel mike mikhail mikheil miles
    milford millard milo milorad milton miroslav mitch mitchel mitchell mohamed mohammad mohammed moises monroe
    monte monty morris morton moses muhammad muhammadu muhyiddin murray mustafa myles myron myung-bak nabih naftali
    najib nana naoto napoleon narendra nathan nathaniel nawaz neal ned neil nelson nestor newton nicholas nick
    nickolas nicolas nigel nikol nikolai noah noe noel nolan norbert norberto norman normand norris numbers
    nursultan octavio odell odis olaf oleksandr oleksiy olen olin oliver olusegun omar orban orlando orval orville
    oscar osvaldo otis otto owen pablo paolo parker pasquale patrick paul pavel pedro percy perry pete peter petr
    petro petteri phil philip philippe phillip pierre porfirio prabowo prak prayut preston qiang qu quentin quincy
    quinn quinton radoslaw rafael rafal rajiv ralph ramiro ramon randal randall randell randolph randy ranil raphael
    raul ray raymond raymundo recep reed refugio reggie reginald reid reinaldo reuben rex reyes reynaldo ricardo
    rich richard richie rick rickey rickie ricky rico rigoberto riley rishi riyad rob robby robert roberto robt
    rocco rocky rod roderick rodger rodney rodolfo rodrick rodrigo rogelio roger roland rolando rolland roman romano
    romeo ron ronald ronnie ronny roosevelt rory roscoe rosendo ross roy royal royce ruben rubin rudolph rudy rufus
    rupert russ russel russell rusty ryan saad sadyr sal salman salvador salvatore sam sammy samuel sanford sang
    santiago santos sanzhar saul sauli scot scott scottie scotty sean sebastian seok-yeol sergei sergey sergio serzh
    seth seymour shane shaun shavkat shawn shehbaz sheldon shelton sherman shigeru shimon shinzo sidney sigmar silas
    silvio simon sokhonn solomon son sonexay sonny spencer srettha stan stanley stefan stephan stephen sterling
    steve steven stevie stewart stuart subrahmanyam sung sylvester tad tae-yul tanner taro tayyip ted teddy tedros
    terence terrance terrell terrence thabo thad thaddeus thaksin thanh theodore theron thomas thongloun thurman tim
    timmy timothy toby tod todd tom tomas tommy tony tory toshimitsu travis trent trenton trevor trey tristan troy
    truman ty tyler tyree tyrone tyson uhuru ulf ulysses vaclav valentin vance vaughn vern vernon vicente victor
    viktor vince vincent virgil vito vladimir volker volodymyr vuk wade waldo walker wallace walter ward warren
    wayne weldon wendell wesley weston wilbert wilbur wilburn wiley wilford wilfred wilfredo willard william
    williams willis wilmer wilson wilton winfred winston wm wolfgang woodrow wyatt xavier xi yair yong-un yoshihide
    yoweri yukio yuri yusuf yves zachariah zachary zachery zane zoran"""
)
EITHER = words(
    """alexis alva angel ariel aubrey blair carey casey cleo dana dee devon dominique frankie gale gerry guadalupe
    ivory jackie jaime jamie jan jessie jimmie jody johnnie kerry kris lavern laverne lee leslie lynn marion merle
    morgan ollie pat rene robbie sammie shelby sydney taylor terry tommie trinidad willie yong"""
)
