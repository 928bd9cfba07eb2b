/** ISO 3166-1: alpha-2, alpha-3, English name, and after the bars other names that pages use. */
export const COUNTRIES = `
AD AND Andorra
AE ARE United Arab Emirates|UAE|U.A.E.|Emirates
AF AFG Afghanistan
AG ATG Antigua and Barbuda|Antigua & Barbuda
AI AIA Anguilla
AL ALB Albania
AM ARM Armenia
AO AGO Angola
AQ ATA Antarctica
AR ARG Argentina
AS ASM American Samoa
AT AUT Austria|Österreich|Autriche
AU AUS Australia|Australien
AW ABW Aruba
AX ALA Åland Islands
AZ AZE Azerbaijan
BA BIH Bosnia and Herzegovina|Bosnia & Herzegovina|Bosnia
BB BRB Barbados
BD BGD Bangladesh
BE BEL Belgium|België|Belgique|Belgien
BF BFA Burkina Faso
BG BGR Bulgaria|Bulgarien
BH BHR Bahrain
BI BDI Burundi
BJ BEN Benin
BL BLM Saint Barthélemy
BM BMU Bermuda
BN BRN Brunei
BO BOL Bolivia
BQ BES Caribbean Netherlands
BR BRA Brazil|Brasil|Brasilien|Brésil
BS BHS Bahamas|The Bahamas
BT BTN Bhutan
BV BVT Bouvet Island
BW BWA Botswana
BY BLR Belarus
BZ BLZ Belize
CA CAN Canada|Kanada
CC CCK Cocos (Keeling) Islands
CD COD Congo - Kinshasa|Democratic Republic of the Congo|DR Congo
CF CAF Central African Republic
CG COG Congo - Brazzaville|Republic of the Congo
CH CHE Switzerland|Schweiz|Suisse|Svizzera
CI CIV Côte d’Ivoire|Ivory Coast
CK COK Cook Islands
CL CHL Chile
CM CMR Cameroon
CN CHN China|PRC|P.R. China|PR China|Mainland China|People's Republic of China|中国
CO COL Colombia
CR CRI Costa Rica
CU CUB Cuba
CV CPV Cape Verde|Cabo Verde
CW CUW Curaçao
CX CXR Christmas Island
CY CYP Cyprus
CZ CZE Czechia|Czech Republic|Česko|Tschechien
DE DEU Germany|Deutschland|Allemagne|Alemania|Germania
DJ DJI Djibouti
DK DNK Denmark|Danmark|Dänemark
DM DMA Dominica
DO DOM Dominican Republic
DZ DZA Algeria
EC ECU Ecuador
EE EST Estonia|Eesti
EG EGY Egypt
EH ESH Western Sahara
ER ERI Eritrea
ES ESP Spain|España|Spanien|Espagne
ET ETH Ethiopia
FI FIN Finland|Suomi|Finnland
FJ FJI Fiji
FK FLK Falkland Islands
FM FSM Micronesia
FO FRO Faroe Islands
FR FRA France|Frankreich|Francia
GA GAB Gabon
GB GBR United Kingdom|UK|U.K.|Great Britain|Britain|The United Kingdom|The UK|Vereinigtes Königreich|Großbritannien|Royaume-Uni
GD GRD Grenada
GE GEO Georgia|Republic of Georgia
GF GUF French Guiana
GG GGY Guernsey
GH GHA Ghana
GI GIB Gibraltar
GL GRL Greenland
GM GMB Gambia|The Gambia
GN GIN Guinea
GP GLP Guadeloupe
GQ GNQ Equatorial Guinea
GR GRC Greece|Hellas|Griechenland
GS SGS South Georgia & South Sandwich Islands
GT GTM Guatemala
GU GUM Guam
GW GNB Guinea-Bissau
GY GUY Guyana
HK HKG Hong Kong|Hong Kong SAR|Hong Kong SAR China|Hong Kong S.A.R.|Hongkong|香港
HM HMD Heard & McDonald Islands
HN HND Honduras
HR HRV Croatia|Hrvatska|Kroatien
HT HTI Haiti
HU HUN Hungary|Magyarország|Ungarn
ID IDN Indonesia
IE IRL Ireland|Republic of Ireland|Éire|Irland
IL ISR Israel
IM IMN Isle of Man
IN IND India|Indien
IO IOT British Indian Ocean Territory
IQ IRQ Iraq
IR IRN Iran
IS ISL Iceland|Ísland|Island
IT ITA Italy|Italia|Italien|Italie
JE JEY Jersey
JM JAM Jamaica
JO JOR Jordan
JP JPN Japan|日本
KE KEN Kenya
KG KGZ Kyrgyzstan
KH KHM Cambodia
KI KIR Kiribati
KM COM Comoros
KN KNA Saint Kitts and Nevis|St. Kitts & Nevis
KP PRK North Korea
KR KOR South Korea|Korea|Republic of Korea|Korea, Republic of|Südkorea|대한민국|한국
KW KWT Kuwait
KY CYM Cayman Islands
KZ KAZ Kazakhstan
LA LAO Laos
LB LBN Lebanon
LC LCA Saint Lucia
LI LIE Liechtenstein
LK LKA Sri Lanka
LR LBR Liberia
LS LSO Lesotho
LT LTU Lithuania|Lietuva
LU LUX Luxembourg|Luxemburg
LV LVA Latvia|Latvija
LY LBY Libya
MA MAR Morocco|Maroc
MC MCO Monaco
MD MDA Moldova
ME MNE Montenegro
MF MAF Saint Martin
MG MDG Madagascar
MH MHL Marshall Islands
MK MKD North Macedonia|Macedonia
ML MLI Mali
MM MMR Myanmar (Burma)|Myanmar|Burma
MN MNG Mongolia
MO MAC Macao|Macau|Macao SAR|Macao SAR China|Macau SAR
MP MNP Northern Mariana Islands
MQ MTQ Martinique
MR MRT Mauritania
MS MSR Montserrat
MT MLT Malta
MU MUS Mauritius
MV MDV Maldives
MW MWI Malawi
MX MEX Mexico|México
MY MYS Malaysia
MZ MOZ Mozambique
NA NAM Namibia
NC NCL New Caledonia
NE NER Niger
NF NFK Norfolk Island
NG NGA Nigeria
NI NIC Nicaragua
NL NLD Netherlands|The Netherlands|Holland|Nederland|Niederlande|Pays-Bas
NO NOR Norway|Norge|Norwegen
NP NPL Nepal
NR NRU Nauru
NU NIU Niue
NZ NZL New Zealand|Aotearoa
OM OMN Oman
PA PAN Panama
PE PER Peru|Perú
PF PYF French Polynesia
PG PNG Papua New Guinea
PH PHL Philippines|The Philippines
PK PAK Pakistan
PL POL Poland|Polska|Polen
PM SPM Saint Pierre & Miquelon
PN PCN Pitcairn Islands
PR PRI Puerto Rico
PS PSE Palestinian Territories|Palestine
PT PRT Portugal
PW PLW Palau
PY PRY Paraguay
QA QAT Qatar
RE REU Réunion
RO ROU Romania|România|Rumänien
RS SRB Serbia|Srbija
RU RUS Russia|Russian Federation|Russland
RW RWA Rwanda
SA SAU Saudi Arabia|KSA|Kingdom of Saudi Arabia
SB SLB Solomon Islands
SC SYC Seychelles
SD SDN Sudan
SE SWE Sweden|Sverige|Schweden|Suède
SG SGP Singapore|Singapur|Singapour
SH SHN Saint Helena
SI SVN Slovenia|Slovenija|Slowenien
SJ SJM Svalbard & Jan Mayen|Svalbard
SK SVK Slovakia|Slovensko|Slowakei
SL SLE Sierra Leone
SM SMR San Marino
SN SEN Senegal
SO SOM Somalia
SR SUR Suriname
SS SSD South Sudan
ST STP São Tomé & Príncipe
SV SLV El Salvador
SX SXM Sint Maarten
SY SYR Syria
SZ SWZ Eswatini|Swaziland
TC TCA Turks & Caicos Islands
TD TCD Chad
TF ATF French Southern Territories
TG TGO Togo
TH THA Thailand
TJ TJK Tajikistan
TK TKL Tokelau
TL TLS Timor-Leste
TM TKM Turkmenistan
TN TUN Tunisia
TO TON Tonga
TR TUR Turkey|Türkiye|Turkiye|Türkei
TT TTO Trinidad and Tobago|Trinidad & Tobago
TV TUV Tuvalu
TW TWN Taiwan|Taiwan, R.O.C.|Taiwan ROC|台灣|台湾
TZ TZA Tanzania
UA UKR Ukraine
UG UGA Uganda
UM UMI U.S. Outlying Islands
US USA United States|U.S.|U.S.A.|United States of America|The United States|the US|the USA|USA|Vereinigte Staaten|États-Unis|Estados Unidos|États Unis
UY URY Uruguay
UZ UZB Uzbekistan
VA VAT Vatican City
VC VCT Saint Vincent and the Grenadines|St. Vincent & Grenadines
VE VEN Venezuela
VG VGB British Virgin Islands
VI VIR U.S. Virgin Islands
VN VNM Vietnam|Viet Nam|Việt Nam
VU VUT Vanuatu
WF WLF Wallis & Futuna
WS WSM Samoa
XK XKX Kosovo
YE YEM Yemen
YT MYT Mayotte
ZA ZAF South Africa|RSA
ZM ZMB Zambia
ZW ZWE Zimbabwe
`;

/** Countries whose bare name means the city as well. */
export const CITY_STATES: ReadonlySet<string> = new Set(['SG', 'HK', 'LU', 'MC', 'MO']);
