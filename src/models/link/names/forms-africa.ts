/** Names of West, East and Central African families and their short forms. */
export const africanForms = `
chukwuemeka emeka mekus chukwuemeca
chukwudi chudi chuks
chukwuma chuma
chinedu nedu edu
chinonso nonso
chidi chidiebere chidera
chidinma dinma
chioma oma
chiamaka amaka
chinyere nyere
nnamdi namdi
obinna obi binna
obioma obi
ngozi ngozichukwu
nkechi nkechinyere
nneka nne
ifeoma ify ifi
ifeanyi ify
ikechukwu ike iyke ikenna
kenechukwu kene kenny
uchenna uche
ugochukwu ugo ugochi
ebuka chukwuebuka
adaeze ada adaez
adaora ada
adaobi ada
oluwaseun seun oluseun shaun sean
oluwadamilola damilola dami lola damilare
oluwatobiloba tobiloba tobi toby
oluwatobi tobi toby
oluwatosin tosin
oluwafemi femi olufemi
oluwakemi kemi
oluwaseyi seyi
oluwatoyin toyin
oluwole wole
oluwashola shola sola olusola
olumide mide
olayinka yinka
olamide lamide
olajumoke jumoke
omotola tola
ayodele ayo dele ayodeji
ayodeji ayo deji
ayomide ayo mide
adebayo bayo ade debayo
adebola bola ade
adedayo dayo ade
adekunle kunle ade
ademola demola ade
adetola tola ade
adewale wale ade
adeola ade ola
abimbola bimbola bim bimbo
abiodun abi biodun
abiola abi biola
babatunde tunde baba
temitope temi tope
temiloluwa temi
titilayo titi layo
folasade sade folashade shade
folake fola
modupe dupe
morenike nike
opeyemi ope yemi
yetunde yetty tunde
ireoluwa ire
iyanuoluwa iyanu
iretioluwa ireti
blessing bless
precious presh
patience pat
goodness good
emmanuel emma manu manny
godwin goddy
kwame kweme kwami
kofi koffi coffie
kwaku kweku quaku
kwabena kobina kobby ebo
kwadwo kojo kwadjo cudjoe jojo
kwasi kwesi akwasi quasi
yaw yao ekow
akosua esi
adwoa adjoa ajoa
abena abina araba
akua ekua akuba
yaa aba yaaba
afua efua efia afia afiya effie
ama amma ami
nana nanayaw nanaama
mensah mensa mensha
owusu owuso
boateng boatang boating boaten
osei ossei osai
okafor okafour okaafor okafo
okonkwo okonkow okongwo
eze ezeh
adeyemi adeyeme adeyemo adeyeemi
asante asanti ashanti
appiah apia appia
tesfaye tesfay tesfai
haile hayle haille
selam salam
tekle teklay
gebre ghebre gebreyesus
meron mehron
yonas yohannes jonas
yohannes yohanes johannes
michael mikael mikiel
dawit david
sara sarah
abraham abrham abreham
bereket berekt
filmon philmon filimon
robel robiel
samuel samuiel
hana hanna
senait sennait
kidane kidan
mohamud maxamuud
wanjiru shiru
kamau camau
tendai tendayi
tatenda tate
tinashe tina
rudo ruddo
nyasha nyash
farai fari
jean jeanpierre
fatoumata fatou fanta
mariama mariam
aissatou aicha
mamadou muhammad
aminata ami
moussa musa
ousmane usman
`
