/** What somebody said or typed | who is meant (see town-people.ts) | why it is not what is written. By hand, of many kinds. */
export const saidOfChildren = `
alfie thorne | alfie | as written
thorne alfie | alfie | other order
Thorne, Alfie | alfie | family name first, with a comma
alfred thorne 2017 | alfie | long form of the name, and the year
alfi thorn | alfie | heard: an e left out twice
alfey thorne | alfie | spelt by ear
alfie thorne 9/4/17 | alfie | short date
thorne 09.04.2017 boy | alfie | a word more than the name
alfie 4 mill row | alfie | no family name, but the home
alfie 9 april 2017 | alfie | first name and the day
alfie james thorne | alfie | with the middle name
alfie pickering mill row | alfie | mother’s earlier name, and the street
ALFIE THORNE | alfie | in capitals
alfie about 9 mill row | alfie | an age and a street
alice thorne | alice | the twin sister, not the twin brother
alyce thorne | alice | another spelling
thorne alice 8 | alice | an age
alicia thorne 2017 | alice | another form heard
leanne pickering | leanne | the name before she married
lee-anne thorne | leanne | written as two
leann thorne | leanne | a letter left out
07700 900102 | leanne | the phone alone
thorne 07700900102 | leanne | a family name and a phone
darren thorn | darren | a letter left out
daz thorne | darren | what he is called
thorne station road | darren | a family name and a street
dad darren thorne | darren | a word before the name
alf thorne canal street | alfred-old | short for Alfred, and the street
alfred thorne 1952 | alfred-old | the grandfather, by the year
alfred thorne 19/1/1952 | alfred-old | the grandfather, by the day
jack henry oconnell | jackhenry | no hyphen, no apostrophe
jackhenry o'connell | jackhenry | written as one
o connell jack | jackhenry | half of the first name, and the O apart
jack-henry oconnel | jackhenry | a letter left out
jack connell 2015 | jackhenry | without the O, and the year
jack o'connell 21/8/2015 | jackhenry | half of the first name, and the day
shivaun oconnell | siobhan | spelt as it sounds
siobhan o’connell | siobhan | a curly apostrophe
shevaun connell | siobhan | spelt as it sounds, without the O
chapel walk o'connell 1989 | siobhan | street, family name, year
neve gallagher | niamh | spelt as it sounds
niamh gallacher | niamh | the Scottish spelling
neeve galagher hope street | niamh | both by ear, and the street
niamh 5/10/2012 | niamh | first name and the day
gallagher 22 hope street | niamh | the home
killian gallagher | cillian | spelt with a K
kilian galagher 2016 | cillian | by ear, and the year
cillian 10 | cillian | first name and an age
keeva byrne | caoimhe | spelt as it sounds
kweeva burn | caoimhe | both by ear
caoimhe burne 2018 | caoimhe | another spelling, and the year
fion prosser | ffion | one f, and by ear
fionn prosser 14/5/19 | ffion | by ear, and the day
ffion proser | ffion | a letter left out
ffion bridge st | ffion | first name and a short street
prosser gethin | gethin | other order
gethyn prosser | gethin | another spelling
gethin 4 | gethin | first name and an age under five
llewelyn pritchard | llew | one l
lew pritchard | llew | what he is called
llewellyn prichard | llew | a letter left out
clewellyn pritchard | llew | misheard at the beginning
hamish mcdonald | hamish | Mc for Mac
hamish mac donald | hamish | in two words
hamish m'donald 2014 | hamish | the old way to write it
macdonald orchard close | hamish | a family name and a street
isla rose mckenzie | isla | Mc for Mac, with the middle name
eila mackenzie | isla | spelt as it sounds
ayla mackenzie 29/2/2020 | isla | misheard, with the day
isla 8 orchard close | isla | first name and the home
ella may hargreaves | ellamay | no hyphen
ellamae hargreaves | ellamay | as one, Mae for May
ella hargreaves | ellamay | half of the first name
hargraves ella-may | ellamay | another spelling, other order
ella may hargreves 3 may 2018 | ellamay | May is a name here, and a month too
lily may hargreaves | lilymae | May for Mae
lilymay hargrave | lilymae | as one, and half heard
lillie-mae hargreaves | lilymae | another spelling
hargreaves 11/11/2020 | lilymae | family name and the day
kayley hargreaves | kayleigh | another spelling
kayleigh booth | kayleigh | her name before
kaylee hargreaves albert terrace | kayleigh | another spelling, and the street
07700 900 120 | kayleigh | the phone, written in threes
tommy ackroyd | tommy | what he is called
tom ackroyd 2016 | tommy | short form, and the year
tommy acroyd | tommy | a letter left out
thomas ackroyd 10 | tommy | the son, by an age
tommie akroyd | tommy | both spelt otherwise
thomas ackroyd 1984 | thomas2 | the father, by the year
tom ackroyd about 40 | thomas2 | the father, by an age
ackroyd thomas 27/5/1984 | thomas2 | the father, by the day
liz ackroyd | elizabeth | short form
betty ackroyd church lane | elizabeth | pet form, and the street
elisabeth ackroyd | elizabeth | with an s
elizabeth stead 1986 | elizabeth | her name before, and the year
beth stead | elizabeth | short form, and the name before
will stead | billy | short form
bill stead 2011 | billy | short form, and the year
billy steed | billy | misheard
william sted | billy | a letter left out
liam stead 24/12/2011 | billy | short form, and the day
kate stead | katie | short form
katy stead | katie | short form
catherine stead | katie | with a C
kathryn stead sycamore ave | katie | another spelling, and a short street
kat stead 13 | katie | short form and an age
peggy stead | maggie | pet form
mags stead 1949 | maggie | short form, and the year
grandma margaret stead | maggie | a word before the name
margret stead | maggie | a letter left out
charlie smith 2014 station road | charlie-b | two of the name: the street tells
charlie smith 18/4/2014 | charlie-b | two of the name: the day tells
charles smith 18/4/14 | charlie-b | long form, and the day
charlotte smith | charlie-g | as written
charlie smith quarry hill | charlie-g | two of the name: the street tells
charley smith 9/10/2014 | charlie-g | another spelling, and the day
lottie smith 2014 | charlie-g | pet form, and the year
jayden smith 2010 | jsmith1 | two spellings: the year tells
jaden smith canal street | jsmith1 | a letter left out, and the street
jaydon smith 16/6/2016 | jsmith2 | two spellings: the day tells
jayden smith hope street | jsmith2 | the other spelling, and the street
jaydan smith about 9 | jsmith2 | another spelling, and an age
sara smith 1985 | ssmith | without the h, and the year
0161 496 0123 | ssmith | a house phone
sarah smyth station rd | ssmith | another spelling, and a short street
popy jones | pjones | a letter left out
poppy jones 19-9-2019 | pjones | date with dashes
evan jones 2015 | ejones | and the year
ifan jones dale view | ejones | the Welsh spelling, and the street
999 000 0018 | ejones | NHS number in groups
ewan jones 30/11/2015 | ejones | another form, and the day
seb smythe | smythe | short form, half of the family name
sebastian browne | smythe | the other half
sebastien smith-brown | smythe | all spelt otherwise
smythe browne 2012 | smythe | no hyphen, and the year
bastian smythe park view | smythe | half heard, and the street
theo browne 4/7/2012 | brown | with an e, and the day
theodore brown 2012 | brown | long form, and the year
thio brown mill row | brown | by ear, and the street
logan firth | logan | his name before
logan whitehead 8 | logan | an age
logen whitehed | logan | both by ear
nikita firth | nikita-g | as written
nikki firth 2009 | nikita-g | short form, and the year
steve whitehead | stephen | short form
steven whitehead 1979 | stephen | with a v, and the year
stephan whithead | stephen | both spelt otherwise
joey whitehead | joey | what she is called
josie whitehead 2015 | joey | short form, and the year
jo whitehead 27 church lane | joey | short form, and the home
joe whitehead 18/12/2016 | joseph | short form, and the day
joseph whitehead | joseph | as written
joesph whitehead | joseph | two letters turned
brad entwistle | bradley | short form
bradley entwhistle | bradley | an h too many
bradly entwisle 2011 | bradley | both spelt otherwise, and the year
mackenzie ramsbottom | mckenzie | Mac for Mc
kenzie ramsbottom | mckenzie | half of it
mckensie ramsbotham 2019 | mckenzie | both by ear, and the year
ted ramsbottom | teddy | short form
eddie ramsbottom 30/5/22 | teddy | another short form, and the day
edward ramsbotom about 4 | teddy | a letter left out, and an age
zavier st john | xavier | spelt as it sounds
xavier stjohn | xavier | as one
xavier sinjun 2014 | xavier | as the family says it, and the year
javier st. john 8/5/2014 | xavier | misheard, and the day
mia taylor 12/3/2017 | mia-a | two of the name: the day tells
mia taylor chapel walk | mia-a | where she lived before
mia taylor about 9 | mia-a | two of the name: the age tells
mia taylor 2013 | mia-b | two of the name: the year tells
maya taylor hope street | mia-b | misheard, and the street
mya tailor | mya | as written, and unlike the others
mya taylor 3/12/2017 | mya | the usual spelling, and the day
mya taylor 12/3/2017 | mya | day and month the other way round
baby byrne | babybyrne | not named yet
byrne 15/1/2026 | babybyrne | family name and the day
byrne 6 weeks | babybyrne | family name and an age in weeks
orla byrne | orla | without the accent
aurla burns 1998 | orla | both by ear, and the year
07700 900170 | orla | the phone alone
boy with the red bicycle | boy12 | described, not named
red bicycle canal street | boy12 | half of the description
12 canal street | boy12 | the home alone
`
