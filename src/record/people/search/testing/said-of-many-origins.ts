/** What somebody said or typed | who is meant (see town-people.ts) | why it is not what is written. By hand, of many kinds. */
export const saidOfManyOrigins = `
amara osei | amara | as written
osei amara 14/5/2019 | amara | other order, and the day
amarah ossei | amara | both spelt otherwise
amara osai | amara | by ear
amara 12 mill row | amara | first name and the home
tamara osei 2019 | amara | misheard, and the year
kwami osei | kwame | another spelling
kwame osey mill row | kwame | by ear, and the street
kwame 1/2/2016 | kwame | first name and the day
quame osei | kwame | spelt as it sounds
abena mensah | abena | half of the family name
abena osei mensah | abena | no hyphen
abenaa osei-mensa 1990 | abena | spelt otherwise, and the year
kofi boatang | kofi | by ear
coffee boateng | kofi | as it was heard
kofi boaten 8/8/2014 | kofi | half heard, and the day
akosua boateng 7 | akosua | an age
akosuah boateng | akosua | an h too many
esi akosua boateng 2018 | akosua | a name more than is held
emeka okafor | emeka | what he is called
chukwuemeka okafor | emeka | as written
chukuemeka okafor | emeka | a letter left out
emeka okafo 2015 | emeka | half heard, and the year
mecca okafor hope street | emeka | as it was heard, and the street
ngozi okafor | ngozi | as written
n'gozi okafor | ngozi | with an apostrophe
ingozi okafor 2017 | ngozi | as it sounds, and the year
goze okafor 12/12/2017 | ngozi | half heard, and the day
chidi nwosu | chidi | short form
chidebere nwosu | chidi | a letter left out
chidi wosu bridge street | chidi | the N not heard, and the street
tunde adeyemi | tunde | what he is called
babatunde adeyemi | tunde | as written
baba tunde adeyemi | tunde | in two words
tundi adiyemi | tunde | both by ear
tunde ade yemi 2012 | tunde | family name in two words, and the year
temi adeyemi | temi | short form
temitope adeyemi 10 | temi | an age
temmy adeyemi albert terrace | temi | by ear, and the street
folake adeyami | folake | by ear
flakey adeyemi 10/10/1987 | folake | as it was heard, and the day
tendai moya | tendai | by ear
tendayi moyo | tendai | another spelling
moyo 31/1/2011 | tendai | family name and the day
rudo moyo kiln lane | rudo | and the street
rhudo moyo | rudo | by ear
yousef abdi | yusuf | another spelling
yusef abdi 2019 | yusuf | another spelling, and the year
yusuf cabdi | yusuf | the Somali spelling
joseph abdi 23/11/2019 | yusuf | the English form, and the day
yusuf abdi 07700 900123 | yusuf | and the phone
youssouf abdie | yusuf | both spelt otherwise
hodan abdi | hodan | as written
xodan cabdi | hodan | the Somali spelling
hoden abdi 2014 | hodan | by ear, and the year
khadra hassan | khadra | the English spelling of Xasan
kadra xasan | khadra | half heard
khadra hasan canal street | khadra | another spelling, and the street
abdullahi warsame | cabdi | the English spelling
cabdullaahi warsame | cabdi | the long a written out
abdulahi warsami 2010 | cabdi | both by ear, and the year
abdi warsame quarry hill | cabdi | short form, and the street
ifra warsame | ifrah | without the h
efrah warsama | ifrah | both by ear
selam tesfay | selam | half heard
salam tesfaye | selam | another spelling
selam tesfai 8 | selam | another spelling, and an age
dawit tesfaye | dawit | as written
david tesfaye 2009 | dawit | the English form, and the year
dawid tesfay | dawit | both spelt otherwise
filmon gebremedhin | filmon | as written
filmon gebre medhin | filmon | in two words
filimon gebremedin | filmon | both by ear
philmon gebremedhin 2010 | filmon | with Ph, and the year
mohammed khan 2015 | mohammed1 | three of the name: the year tells
mohamed khan albert terrace | mohammed1 | three of the name: the street tells
mohd khan 15/5/2015 | mohammed1 | the short way to write it, and the day
muhammad ali khan | muhammad2 | with the middle name
mohammed khan 9/2/2018 | muhammad2 | the other spelling, and the day
mohammed khan station road | muhammad2 | the other spelling, and the street
mohamad khan 2009 | mkhan3 | another spelling, and the year
mohammed khan mill row | mkhan3 | three of the name: the street tells
aisha khan | ayesha | another spelling
ayisha khan 2013 | ayesha | another spelling, and the year
aysha kahn | ayesha | both spelt otherwise
zaynab hussain | zainab | another spelling
zeinab hussein | zainab | both spelt otherwise
zainab husain 22/7/2016 | zainab | a letter left out, and the day
zainub hussain albert terrace | zainab | by ear, and the street
hasan hussain | hassan | one s
hassan hussein 2012 | hassan | another spelling, and the year
fatima bibi | fatima | the middle name used as the last
fatimah hussain | fatima | with an h
fatema hussain 07700 900150 | fatima | another spelling, and the phone
abdul rahman siddiqui | abdulrahman | as written
abdulrahman siddiqi | abdulrahman | as one, another spelling
abdur rehman siddiqui | abdulrahman | as it is spoken
abdul siddique 2014 | abdulrahman | half of the name, and the year
rahman siddiqui hope street | abdulrahman | the other half, and the street
shahida begum | shahida | as written
shaheda begom 1988 | shahida | both by ear, and the year
begum 50 canal street | tahmina | a common name, and the home
tamina begum | tahmina | without the h
tahmeena begum 2011 | tahmina | another spelling, and the year
rezaul karim | rezaul | as written
reza ul karim | rezaul | in two words
rejaul korim 26/8/2013 | rezaul | as it is spoken in Sylhet, and the day
noor alhassani | noor | as one
nour al hassani | noor | another spelling, no hyphen
nur hassani 2018 | noor | without al, and the year
noor al-hasani | noor | one s
ibrahim al hassani | ibrahim | no hyphen
abraham hassani 20/1/2015 | ibrahim | the English form, and the day
ebrahim alhassany | ibrahim | both spelt otherwise
leila darwish | layla | another spelling
laila darwesh | layla | both spelt otherwise
layla darvish bridge street | layla | the Persian sound, and the street
umar darwish | omar | another spelling
omer darwish 6 | omar | another spelling, and an age
shireen karimi | shirin | another spelling
sherin karimi 2014 | shirin | by ear, and the year
reza karimi | reza | not Rezaul Karim
raza karimy 21/3/2010 | reza | both spelt otherwise, and the day
zarguna stanikzai | zarghuna | without the h
zarghona stanekzai | zarghuna | both by ear
stanikzay quarry hill | zarghuna | family name by ear, and the street
gulalay popal | gulalai | another spelling
gul popal 14/2/2017 | gulalai | short form, and the day
rojin sahin | rojin | without the marks
rozhin shahin | rojin | as it sounds
emre yildiz | emre | without the Turkish i
emry yildis 2015 | emre | both by ear, and the year
yildiz 29/10/2015 | emre | family name and the day
gurpreet singh | gurpreet | as written
gurprit singh 2014 | gurpreet | another spelling, and the year
guru singh sycamore avenue | gurpreet | short form, and the street
harpreet kaur 14/4/2017 | harpreet | and the day
harprit kour | harpreet | both by ear
harpreet singh 2017 | harpreet | given the brother’s family name, and the year
jaslin gill | jasleen | by ear
jas gill 2011 | jasleen | short form, and the year
pria patel | priya | a letter left out
priya pattel 15/9/15 | priya | by ear, and the day
preeya patel park view | priya | by ear, and the street
krish patel | krish | what he is called
krishna patel 7 | krish | an age
arav chaudhary | aarav | one a
aarav choudhury | aarav | another spelling
aarav chowdhry 5/5/2016 | aarav | another spelling, and the day
laxmi venkataraman | lakshmi | with an x
lakshmi venkatraman | lakshmi | a letter left out
lakshmi venkat | lakshmi | the beginning of the family name
thusharan sivakumar | thushara | as written
tusharan shivakumar | thushara | both by ear
sivakumar park view | thushara | family name and street
dilani fernandez 2014 | dilani | half heard, and the year
dillany fernando | dilani | by ear
ola kowalska | ola | what she is called
alexandra kowalska | ola | the English form
aleksandra kowalski | ola | the man’s form of the family name
ola kovalska 2014 | ola | with a v, and the year
kuba kowalski | jakub | what he is called
jacob kowalski 2017 | jakub | the English form, and the year
jakob kowalsky hope street | jakub | both spelt otherwise, and the street
malgorzata wisniewska | gosia | without the marks
gosia wisniewski | gosia | pet form, the man’s form of the family name
margaret wisniewska 1985 | gosia | the English form, and the year
magosha vishnevska | gosia | both as they sound
zbigniew wojcik | zbig | without the marks
zbyszek wojcik | zbig | pet form
zbignew voychik 2011 | zbig | both as they sound, and the year
lukasz zuk | lukasz | without the marks
lucas zuk 2013 | lukasz | the English form, and the year
wukash zhuk | lukasz | both as they sound
andre popescu | andrei | a letter left out
andrew popescu 24/4/2016 | andrei | the English form, and the day
andrei popesku kiln lane | andrei | with a k, and the street
joanna popescu | ioana | the English form
ioanna popescu 2018 | ioana | two n, and the year
stefan lacatus | stefan | without the marks
steven lacatus 13/8/2012 | stefan | the English form, and the day
stephan lakatus | stefan | both by ear
esmeralda horvathova | esmeralda | without the marks
esmerelda horvath | esmeralda | another spelling, the man’s form
horvath 66 canal street | dusan | family name and the home
dushan horvat | dusan | both as they sound
viktoria kazlauskaite | viktoria | without the marks
victoria kazlauskas 2014 | viktoria | the English form, the man’s form
oleksandr shevchenko | oleksandr | as written
sasha shevchenko | oleksandr | what he is called
alexander schevchenko 2013 | oleksandr | the English form, and the year
julia shevchenko | yuliia | the English form
yulia sevcenko 1989 | yuliia | both spelt otherwise, and the year
07700900160 | yuliia | the phone without spaces
besnic hodja | besnik | both by ear
besnik hoxha 17 | besnik | an age
joao da silva | joao | half of the family name
john ferreira 10/6/2015 | joao | the English form, half of the family name, and the day
joao silva mill row | joao | the last part, and the street
zhwow ferreira da silva 2015 | joao | as it sounds, and the year
ines silva | ines | half of the family name
inez ferreira | ines | another spelling, the other half
julia dangelo 2012 | giulia | the English form, as one, and the year
giulia d angelo | giulia | the D apart
dimitri papadopoulos | dimitris | what he is called
dimitrios papadopolous | dimitris | two letters turned
jimmy papadopoulos 2011 | dimitris | how Dimitrios is called in English, and the year
zhang xiaoming | xiaoming | family name first
xiao ming zhang | xiaoming | first name in two words
ming chang 2014 | xiaoming | what he is called, and by ear
xiaoming jang 31/1/2014 | xiaoming | by ear, and the day
wong mei ling | meiling | family name first
meiling wong | meiling | as one
may ling wong 2016 | meiling | as it sounds, and the year
nguyen linh | linh | family name first, without the marks
lin nguyen 2015 | linh | without the h, and the year
linh nuyen station road | linh | by ear, and the street
minh anh nguyen | minh | without the marks
min ann nguyen 24/9/2018 | minh | both by ear, and the day
angelo de la cruz | angelo | in three words
angelo delacruz | angelo | as one
angello cruz 2013 | angelo | half of the family name, and the year
shaneese campbell | shanice | spelt as it sounds
shanice cambell | shanice | a letter left out
chanice campbell quarry hill | shanice | another spelling, and the street
tyrone reid | tyrone | half of the family name
tyrone campbell 3/11/2014 | tyrone | the other half, and the day
tirone cambell reid | tyrone | both by ear
deshawn reid | deshawn | as one
de shaun reid | deshawn | in two words, as it sounds
d shawn reed 2012 | deshawn | misheard, and the year
delila lee | romany | without the h
delilah lea kiln lane | romany | by ear, and the street
lee 3 kiln lane elvis | romany2 | the home, then the first name
elvis lee 12 | romany2 | an age
`
