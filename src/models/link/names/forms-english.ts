/** Names of English, Irish, Scottish and Welsh families and their short forms, from common knowledge. */
export const englishForms = `
abigail abi abby abbie abbi gail abigale abbigail
adelaide addie ada heidi adele
agnes aggie nessie
aidan aiden ayden aedan aydan adan
alan allan allen alun al
albert bert bertie albie al
alexander alex alec alick sandy xander zander lex al alasdair alistair alastair sacha sasha
alexandra alex sandra lexi lexie lex alexa sasha ali alexia sandie alexis
alfred alfie alf fred freddie al
alice ali alys ally alicia alyssa
alison ali allie ally allison alyson
amanda mandy manda
amelia millie mia milly emelia amelie
amy aimee aimie amie ami
andrew andy drew andi
angela angie ange angelina
annabel anna bella belle annabelle bel annabella
anne ann annie anna nan nancy hannah ana
anthony tony ant antony anton
antonia toni tonia
archibald archie arch archy
arthur art artie arty arthor
ashley ash ashleigh ashlee ashlie
augustus gus augie august augustine
barbara barb babs barbie bab
bartholomew bart barty
beatrice bea bee trixie beatrix betty
belinda bel linda lindy
benedict ben benny benji
benjamin ben benny benji benjie benj benjiman
bernard bernie
bethany beth bethan betty bethanie
bradley brad bradly bradlee
brandon bran brendon
bridget biddy bridie brigid
bronwen bron bronwyn
bryan brian bryn
caitlin kate katie caitlyn kaitlyn kaitlin catelyn katelyn cait katelin
calum callum colum kallum
cameron cam camron kameron
caroline carol caz carrie lina carolyn carolina caro
carys cerys karis caris
cassandra cass cassie sandra kassandra
catherine kate katie cathy kathy katherine kathryn kat kit kitty katharine cat cath kath katy catharine kathleen kay
cecilia celia cissy cecily ceci cecelia
cerys carys
charles charlie chuck chas charley chaz
charlotte lottie charlie char lotte charley tottie lotty sharlotte
chelsea chels chelsie chelsey
chloe clo khloe cloe kloe chlo
christina chris tina chrissie christine christy kristina kristine christiana krystyna kirsty
christopher chris kit topher kris christoph cristopher
claire clare clair clara
clementine clem clemmie tina
connor conor conner konnor konner con
constance connie
corey cory korey kori corrie
courtney court courtenay kourtney
craig kraig
cynthia cindy
daisy margaret daisie
daniel dan danny dani daniyal dannie danyal danial daniele
danielle dani danni daniella danny elle danniella
darren daz darryn
david dave davey davy dai dafydd taffy dewi
deborah deb debbie debra debbi
declan dec deklan deaglan
demi demie
dennis denis den denny
diana di diane dianne
dominic dom nic dominick nick dominik
donald don donnie donny
dorothy dot dottie dolly dora
douglas doug dougie
dylan dillon dyllan dilan
edmund ed eddie ned ted teddy
edward ed eddie ned ted teddy ward eddy eduard
edwin ed eddie
eleanor ellie nell nora elle ella nellie elinor elenor lenny eleanora eleonora
elijah eli lijah elias
elizabeth liz lizzie beth betty eliza libby elsie lilibet elisabeth bess bessie betsy lisa liza elspeth ellie lilly lily lizzy buffy
eloise ellie elle heloise
emily em emmy millie milly emilie emilia emely emmie
emma em emmy emmie
emmanuel manny emanuel manuel emmanuelle immanuel
erin eryn aerin
ethan eitan ethen
eugene gene
evan ewan euan owen iwan ifan ewen
evelyn evie eve lyn eveline evelina evlyn
ezekiel zeke
felicity fliss flick lissy felicia
finley fin finn finlay finnley findlay
fiona fi fee ffion
florence flo florrie flossie flora florie
frances fran francesca frankie frannie fanny
francesca fran frankie cesca chess chessie frances franny
francis frank frankie fran franco
franklin frank frankie
frederick fred freddie freddy fredrick frederic freddi rick
freya freyja freja freia
gabriel gabe gab gabby
gabrielle gabby gabi gabriella elle gabriela ella bella
gareth gaz gary garth
gary gaz garry
gavin gav gavyn
gemma gem jemma gemmie
geoffrey geoff jeff jeffrey jeffery
george georgie geordie georg jorge
georgina georgie gina georgia georgiana gigi
gerald gerry jerry ged
gerard gerry ged gez jerry
gillian gill jill jillian gilly
grace gracie gracey
graham graeme grahame
gregory greg gregor greig gregg
gwendolyn gwen wendy gwenda
hannah hana hanna anna han
harold harry hal
harriet hattie harri harrie hatty
harvey harv harvie
hazel haze
helen nell lena ellen elena helena nellie eleni
henrietta etta hetty hen hettie
henry harry hal hank harri henri
hilary hil hillary
howard howie
hugh huw hughie hugo shug
hugo hugh
ian iain ioan
imogen immy imo immie imogene
isaac ike zac isac issac izaac
isabella bella izzy isabel bel isobel isabelle issy izzie belle izabella isabell sabella ishbel iza
isobel izzy issy bel ishbel isabel isabelle isobelle
ivy ivie ivey
jacob jake jay jakob jacub jacoby
jacqueline jackie jacqui jaqueline jacki
jade jayde jaide
jake jacob jayk
james jim jimmy jamie jimi jay jem jimmie jamey
jamie james jay jaime
jane janie jayne jan jean jenny
janet jan jannette janette
jasmine jas jazz jazmin jasmin jaz yasmin jasmyn jazmine
jason jay jase jayson
jayden jaden jaydon jadon jay jaiden
jean jeanie jeanette jeannie
jemima jem mima jemmy
jennifer jen jenny jenna jenni jennie
jeremy jez jerry jem jeremiah
jessica jess jessie jes jessi jesica
joan joanie joni
joanne jo joanna joann joanie
joel joe
jonathan jon jonny johnny john nathan johnathan jonathon jono
john johnny jack jon jonny ian sean shane jock johnnie jonathan
jordan jordy jord jordon jordyn
joseph joe joey jo jos josef joss
josephine jo josie josey fifi posy
joshua josh joss yeshua
joyce joy
judith judy jude judi
julia julie jules juliet julianne yulia yuliya julija
julian jules julien jools
juliet julie jules juliette
justin just jus
kayleigh kayley kaylee kaleigh kay kayla keighley kailey
keira kiera kira ciara kiara keara ciera
keith keef
kelly kel kellie kelley
kenneth ken kenny
kevin kev kevan
kian cian kyan keon
kieran keiran kieron keiron ciaran
kimberley kim kimberly kimberlee kimmy
kirsten kirsty kirstie kirstin kirstyn
kyle kye kyal
lacey lacie lacy laci
laura lauren laurie lora lorna
lauren laura loren lauryn
lawrence larry laurie lawrie laurence lars loz
leah lia lea
leanne lee anne leeann lianne
lee leigh
leonard len lenny leo leon lennie
leslie les lesley
lewis lew louis lewie louie luis
lexi lexie alexis alexa
liam lim william
lillian lily lil lilian lilly lillie
linda lin lynda lindy
lindsay lindsey linz linsey
logan loagan
louis lou louie lewis luis
louise lou lulu louisa louie
lucas luke luc luca lukas
lucy lu luce lucie luci lucinda lucille lulu
luke luc lucas luca
lydia lyddie lidia
mackenzie kenzie mckenzie kenzi
madeleine maddie maddy madeline madelaine mads madison
madison maddie maddy madi maddison
maisie maisy maizie maise margaret maysie
malcolm mal malc
marcus mark marc markus
margaret maggie meg peggy madge greta rita mags marge maisie margie daisy peg
mark marc marcus
martha marty mattie
martin marty mart martyn
mary molly maria marie polly may mamie moll
mason mase maison
matilda tilly matty tilda mattie tillie maud
matthew matt matty mathew mattie mat
maurice mo maury morris moe
maximilian max maxi maxim maximillian
maxwell max
megan meg meghan megs meagan meggie
melanie mel melly melany
melissa mel lissa missy lissy
michael mike mick mickey mikey micky micheal mikael mitch mickie micah
michelle shelly shell michele chelle shelley
mildred millie milly
miranda mandy mira randa
miriam mim mimi miri maryam
mohandas mohan
montgomery monty
muriel mu
nancy nan anne nance
natalie nat natalia nattie natasha nathalie talia
natasha tash nat tasha natacha
nathan nat nate nathaniel
nathaniel nathan nat nate nathanael
niamh neve nieve neave
nicholas nick nicky nic nico nicolas nickolas claus
nicola nicky nic nikki nicole nikky
noah noa
noel noelle
norman norm
oliver ollie olly oli noll ol
olive ollie
olivia liv livvy livi livvie via alivia
oscar ossie oz oskar osca
owen owain eoin evan
paige page
pamela pam pammy
patricia pat patty trish tricia trisha patsy
patrick pat paddy rick patric padraig
paul pauly paulie
pauline paula
penelope penny pen nell
percival percy
peter pete petey pedr
philip phil pip phillip filip
philippa pippa pip philipa
phoebe phebe fi phoeby pheobe
phyllis phil phyl
piers pierce pearce
poppy pops popy poppie
priscilla prissy cilla
rachel rach rae rachael rachelle raquel
ralph rafe raff
rapha rafael raphael rafe raf rafi
raymond ray
rebecca becky becca bex beck rebekah beca becki reba
reginald reg reggie rex ron ronnie
reuben rube ruben rubin
rhys reece reese rees rhyss
richard rick dick rich ricky richie dickie rickie ritchie dickon
riley reilly rylee ryley
robert rob bob bobby robbie bert robin robby rab rupert
roderick rod roddy rory
rodney rod roddy
roger rog rodge
roland rolly roly rowland
ronald ron ronnie ronny
rory ruairi roderick ruaridh
rosalind ros roz rosie
rose rosie rosa roisin rosemary rosy
rosemary rose rosie romy mary
rowan rohan roan
roxanne roxy rox roxana
ruby rubie rubes
rupert rupe robert
russell russ rusty
ruth ruthie
ryan rian ryann
samantha sam sammy sammi mantha
samuel sam sammy samual sami
sarah sally sara sadie zara sal
scarlett scarlet scar lettie scarlette
scott scot scotty
sean shaun shawn shane john
sebastian seb bas sebby bash bastian sebastien
shannon shan shannan shanon
sharon shaz shazza
sheila shelagh
shirley shirl
sian shan
siobhan shiv chevonne shevaun
sidney sid sydney syd
sienna siena sienne
simon si sy simeon
skye sky skyler
sophia sophie soph sofia sofie sophi
sophie soph sophia sofie
spencer spence
stanley stan
stella estelle
stephanie steph stephie stevie stef stefanie
stephen steve steven stevie ste stephan stefan
stuart stu stewart
summer sommer
susan sue suzie suzy susie susanna suzanne sukey susannah
sylvia silvia sylvie
tabitha tabby tab
tamara tammy tam tara
terence terry tel terrence terrance
theodore theo ted teddy theodor
theresa terry tess tessa tracy teresa reese therese
thomas tom tommy thom tomas tam tommie
tia tiana
tiffany tiff
timothy tim timmy
toby tobias tobie tobin
tracey trace tracy tracie
tyler ty tylor tylar
ursula ursy
valerie val
vanessa nessa ness
veronica ronnie vera nica
victor vic
victoria vicky vic tori vickie vikki tory viki vicki queenie
vincent vince vin vinny vinnie
virginia ginny ginger
violet vi lettie viola
walter walt wally wat
wendy wend
wilfred wilf fred wilfrid freddie
william will bill billy liam willie wills bil willy gwilym
winifred win winnie freda
yvonne eve vonnie
zachary zach zac zak zack zachery zachariah zackary
zoe zo zoey zoie zowie
khan kahn
clark clarke
davies davis davys
thompson thomson tomson
johnson jonson johnston johnstone
reid read reed
smith smyth smythe
brown browne
green greene
wilkinson wilkenson
stephens stevens
phillips philips
matthews mathews
allen allan alan
elliott eliot elliot eliott
gray grey
morris maurice
millie milly
teddy ted teddie
ronnie ronny
lily lilly lillie lili lilley
sally sal
zara zarah
lola lolla
eve evie evi evey
leo leon leonardo
ava ayva
jackson jaxon jaxson jax jack
maria marie ria mariah
robin robyn
elsie elsa
isla ila islay
harrison harry
molly mollie moll
jack jak jackie
`
