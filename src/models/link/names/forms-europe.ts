/** Names of families from the rest of Europe, South and East Asia, with their short and English forms. */
export const europeanForms = `
aleksandra ola alexandra olka sandra alex alexandria oleksandra sasha
aleksander olek alexander alek alex aleks aleksandr oleksandr oleksander alejandro alexandru alexandre alessandro sasha iskander
agnieszka aga agnes agneska
andrzej andrew andrei andrey andriy andre andreas andras andres andrius andrzey jedrek
anastazja nastia anastasia nastya anastasiya anastasija anastassia
anna ania anya hania ana hanna anka annie aneta anja
antoni antek anthony antonio anton antonin
artur arthur artem artyom
barbara basia
bartosz bartek bartholomew bartlomiej
beata beatka
bogdan bohdan
cezary caesar cezar
dariusz darek darius
dawid david dawidek davide davyd
dmytro dmitri dmitry dima dimitri dimitar dmitrij
dominik dominic domenico dominick
dorota dorothy
edyta edith
elzbieta ela elizabeth elisabeta elzbeta
emilia emily emilka emila
ewa eve eva ewka
filip philip phillip filipe felipe
franciszek franek francis francisco francesco franco
gabriela gabrysia gabi gabriella gabriele
grzegorz gregory greg grzes grigore
hanna hania hannah anna
henryk henry heniek enrique
igor ihor
ilona helen
iwona yvonne ivona
izabela iza isabella izabella isabel
jacek jack
jadwiga hedwig
jakub kuba jacob james yakub jakob kubus iacob
jan john janek ioan ion johan juan joao ivan johann yan jano
jerzy george jurek gheorghe georgi
joanna asia joan johanna ioana joana giovanna asha
jozef joseph josef jose giuseppe iosif josip
julia julka yulia julie giulia yuliya iulia julcia
juliusz julius
justyna justina
kacper casper kasper gaspar kasperek
karol charles karl carol carlos carlo karolek
karolina caroline carolina karolinka carolin
katarzyna kasia catherine katherine kate katja katya ecaterina katerina ekaterina kateryna caterina catarina
kinga kunegunda
konrad conrad
krystian christian kristian cristian
krzysztof christopher krzys krzysiek chris kristof cristoforo
krystyna christina
laura laurka
lena helena magdalena elena
lukasz luke lucas luca lukas lucasz
maciej maciek matthias maciei
magdalena magda madeleine lena
maja maya maia
malgorzata gosia margaret malgosia margarita
marcel marceli marcello
marcin martin marcinek martino
marek mark marko marco marcos
maria marysia mary marie mariya maryja
mariusz marius
marta martha
mateusz matthew matt matei mateo matteo mateus matheus matyas
michal michael misiek mihail mihai mikhail mykhailo miguel michele michail mikolas
mikolaj nicholas nikolai miki nicolae nikola nikolas
milosz milos
monika monica
natalia natalie natalka nataliya natasha natalija
nikola nicola nicole nikolina
nikodem nicodemus
oliwia olivia oliwka livia olivija
oliwier oliver olivier
oskar oscar
patryk patrick patrik
paulina pauline paula
pawel paul pavel pablo paolo pavlo paulo
piotr peter piotrek petru pyotr petro pedro pietro petr petar
rafal raphael rafael raffaele
roman romek
ryszard richard ricardo riccardo
sebastian sebek sebastien sebastiao
stanislaw stanley staszek stanislav stan
stefan stephen stepan esteban stefano istvan
szymon simon szymek simeon semyon simao
sylwia sylvia silvia
tadeusz thaddeus tadek
tomasz thomas tomek tomas toma tomaso tommaso
urszula ursula ula
wiktor victor viktor vitor
wiktoria victoria wika viktoria viktoriya vittoria viktorija
wojciech wojtek voytek wojtus
zbigniew zbyszek
zofia sophia zosia sofia sophie sofiya zofija zofie
zuzanna susanna zuzia susan zuzana susana zuza
kowalski kowalska
wisniewski wisniewska
lewandowski lewandowska
kaminski kaminska
zielinski zielinska
szymanski szymanska
wojcik wojciek woycik
andreea andrea
alexandru alex sandu alexandra
bianca bianka
constantin costel constantine konstantin costin
cristina cristiana christina
ionut ion john
ionescu ionesco yonescu
popescu popesco
elena lena helen ileana yelena olena helena
florin florian
gheorghe george gigi
ioana joanna oana
mihaela michaela mia
mihai michael
nicolae nicolas nicu
radu radoslav
razvan rasvan
stefania stephanie
vasile basil vasyl vasili
oksana oxana ksenia
olha olga
serhiy sergei sergey serhii sergiu sergio serge
volodymyr vladimir vova volodya wladimir
vladislav vlad vladyslav wladyslaw
yevhen eugene evgeny yevgeny evgenij
yaroslav jaroslav jaroslaw
ivan john vanya
iryna irina irena ira irene
svitlana svetlana sveta
tetiana tatiana tanya tatyana tania
halyna galina
hryhoriy gregory
mykola nicholas kolya
mariia maria masha
polina paulina
daria dasha darya darja daryna
sofiia sofia sophia
nadiya nadia nadezhda
joao john
jose joseph pepe
francisco paco francis kiko
ines agnes inez
beatriz beatrice bea
guilherme william
tiago james diego santiago
luis louis luiz
miguel michael
agron argon
arben ben
besnik nik
dritan tani
egzon exon
elira lira
ilir lir
klajdi klaidi
florentina tina
xhemal jamal
nguyen ngueyn nguyan
thi ti
tran chan
duc duk
minh min
wei way
zhang chang cheung
chen chan tan
li lee
wang wong
liu lau
xiaoming xiao ming
singh sing sign
kaur kour cor
harpreet preet harry
gurpreet preet guri
jaspreet jas preet jassi
manpreet preet mani
simran simranjit sim
amarjit amar
balwinder bal
kulwinder kul
sukhvinder sukh sukhwinder
sukhdeep sukh
navdeep nav
lakshmi laxmi luxmi
krishna krishnan kris
vijay vijai
sanjay sanjai
rajesh raj rajiv
priya pria preeya
pooja puja
jyoti joti
deepak dipak deep
deepa dipa
kumar kumaar kumara
sharma sarma
gupta gupte
nair nayar
sivakumar sivakumaran siva
tharshan darshan
azad azaad
shilan shelan
dilan dylan
rojin rojeen
zagros zagross
sherzad shirzad
`
