/**
 * States, provinces and lands: country, the region that a record shows, the gazetteer's code for it, its names.
 * An asterisk for the code: any place of the country may lie in it. A name of two or three capitals counts
 * only where the page writes it in capitals.
 */
export const SUBDIVISIONS = `
US|AL|AL|Alabama
US|AK|AK|Alaska
US|AZ|AZ|Arizona|Ariz.
US|AR|AR|Arkansas
US|CA|CA|California|Calif.|Kalifornien
US|CO|CO|Colorado
US|CT|CT|Connecticut|Conn.
US|DE|DE|Delaware
US|DC|DC|District of Columbia
US|FL|FL|Florida
US|GA|GA|Georgia
US|HI|HI|Hawaii
US|ID|ID|Idaho
US|IL|IL|Illinois
US|IN|IN|Indiana
US|IA|IA|Iowa
US|KS|KS|Kansas
US|KY|KY|Kentucky
US|LA|LA|Louisiana
US|ME|ME|Maine
US|MD|MD|Maryland
US|MA|MA|Massachusetts|Mass.
US|MI|MI|Michigan|Mich.
US|MN|MN|Minnesota
US|MS|MS|Mississippi
US|MO|MO|Missouri
US|MT|MT|Montana
US|NE|NE|Nebraska
US|NV|NV|Nevada
US|NH|NH|New Hampshire
US|NJ|NJ|New Jersey|N.J.
US|NM|NM|New Mexico
US|NY|NY|New York|New York State|N.Y.
US|NC|NC|North Carolina|N.C.
US|ND|ND|North Dakota
US|OH|OH|Ohio
US|OK|OK|Oklahoma
US|OR|OR|Oregon
US|PA|PA|Pennsylvania|Penn.
US|RI|RI|Rhode Island
US|SC|SC|South Carolina
US|SD|SD|South Dakota
US|TN|TN|Tennessee
US|TX|TX|Texas
US|UT|UT|Utah
US|VT|VT|Vermont
US|VA|VA|Virginia
US|WA|WA|Washington|Washington State|Wash.
US|WV|WV|West Virginia
US|WI|WI|Wisconsin
US|WY|WY|Wyoming
US|CA|CA|Bay Area|The Bay Area|Silicon Valley|South Bay|East Bay|Southern California|Northern California|SoCal|NorCal
US|NC|NC|Research Triangle|Triangle Area
CA|AB|01|Alberta
CA|BC|02|British Columbia|B.C.
CA|MB|03|Manitoba
CA|NB|04|New Brunswick
CA|NL|05|Newfoundland and Labrador|Newfoundland
CA|NS|07|Nova Scotia
CA|ON|08|Ontario|Ont.
CA|PE|09|Prince Edward Island|PEI
CA|QC|10|Quebec|Québec|PQ
CA|SK|11|Saskatchewan
CA|YT|12|Yukon
CA|NT|13|Northwest Territories
CA|NU|14|Nunavut
AU|ACT|01|Australian Capital Territory
AU|NSW|02|New South Wales
AU|NT|03|Northern Territory
AU|QLD|04|Queensland
AU|SA|05|South Australia
AU|TAS|06|Tasmania
AU|VIC|07|Victoria
AU|WA|08|Western Australia
GB|England|ENG|England
GB|Scotland|SCT|Scotland
GB|Wales|WLS|Wales
GB|Northern Ireland|NIR|Northern Ireland
GB|England|ENG|Greater London|Greater Manchester|West Midlands|West Yorkshire|South Yorkshire|North Yorkshire|Merseyside|Tyne and Wear
GB|England|ENG|Cambridgeshire|Oxfordshire|Berkshire|Buckinghamshire|Hertfordshire|Hampshire|Surrey|Kent|Essex|Sussex|East Sussex|West Sussex|Devon|Cornwall|Somerset|Dorset|Wiltshire|Gloucestershire|Warwickshire|Leicestershire|Nottinghamshire|Derbyshire|Cheshire|Lancashire|Cumbria|Norfolk|Suffolk|Bedfordshire|Northamptonshire
DE||*|Baden-Württemberg|Bavaria|Bayern|Brandenburg|Hesse|Hessen|Lower Saxony|Niedersachsen|Mecklenburg-Vorpommern|North Rhine-Westphalia|Nordrhein-Westfalen|NRW|Rhineland-Palatinate|Rheinland-Pfalz|Saarland|Saxony|Sachsen|Saxony-Anhalt|Sachsen-Anhalt|Schleswig-Holstein|Thuringia|Thüringen
AT||*|Tyrol|Tirol|Styria|Steiermark|Carinthia|Kärnten|Upper Austria|Oberösterreich|Lower Austria|Niederösterreich|Vorarlberg
CH||*|Canton of Zürich|Vaud|Waadt|Ticino|Aargau|Thurgau|Valais|Wallis|Graubünden|Canton of Zug|Canton of Vaud
FR||*|Île-de-France|Ile de France|Auvergne-Rhône-Alpes|Provence-Alpes-Côte d'Azur|PACA|Occitanie|Brittany|Bretagne|Normandy|Normandie|Nouvelle-Aquitaine|Hauts-de-France|Grand Est|Alsace|Isère|Haute-Garonne|Alpes-Maritimes|Essonne|Yvelines|Hauts-de-Seine
IT||*|Lombardy|Lombardia|Piedmont|Piemonte|Tuscany|Toscana|Lazio|Liguria|Emilia-Romagna|Veneto|Trentino|Trentino-Alto Adige|South Tyrol|Sicily|Sicilia|Apulia|Puglia|Campania|Sardinia
ES||*|Catalonia|Catalunya|Cataluña|Andalusia|Andalucía|Community of Madrid|Comunidad de Madrid|Basque Country|País Vasco|Galicia|Aragon|Castile and León|Comunitat Valenciana|Gipuzkoa|Bizkaia
NL||*|North Holland|Noord-Holland|South Holland|Zuid-Holland|North Brabant|Noord-Brabant|Gelderland|Overijssel|Limburg
BE||*|Flanders|Vlaanderen|Wallonia|Flemish Brabant|Vlaams-Brabant|Brussels-Capital Region
SE||*|Skåne|Västra Götaland|Östergötland|Stockholm County|Västra Götaland County|Stockholms län
NO||*|Troms|Trøndelag|Vestland|Viken|Rogaland
DK||*|Hovedstaden|Capital Region of Denmark|Jutland|Syddanmark
FI||*|Uusimaa|Pirkanmaa
IE||*|Leinster|Connacht|County Dublin|Co. Dublin|County Cork|County Galway
PL||*|Masovian|Mazowieckie|Lesser Poland|Małopolskie|Dolnośląskie|Lower Silesian
JP||*|Kanagawa|Tokyo-to|Osaka-fu|Kyoto-fu|Hokkaido|Aichi|Ibaraki|Hyogo|Tochigi|Nagano|Mie|Kanagawa-ken|Aichi-ken|Ibaraki-ken|Saitama-ken|Chiba-ken|Tōkyō-to
KR||*|Gyeonggi|Gyeonggi-do|Gangwon-do|North Gyeongsang|Gyeongsangbuk-do
CN||*|Guangdong|Zhejiang|Jiangsu|Hubei|Sichuan|Shaanxi|Shandong|Fujian|Hunan|Anhui|Liaoning|Guangxi|Hebei|Henan
IN||*|Karnataka|Telangana|Maharashtra|Tamil Nadu|Haryana|Uttar Pradesh|Kerala|West Bengal|Gujarat|Rajasthan|Andhra Pradesh|Delhi NCR|NCR|Punjab
BR||*|Minas Gerais|Rio Grande do Sul|Santa Catarina|Paraná|Pernambuco|Bahia
MX||*|Jalisco|Nuevo León|Querétaro|CDMX
IL||*|Central District|Tel Aviv District|Haifa District
TW||*|Hsinchu County|Hsinchu Science Park
`;
