/**
 * Names of cities that the gazetteer does not carry: the gazetteer's name, the country, the name that a record
 * shows (empty: the page's own words), and the other names.
 */
export const CITY_ALIASES = `
New York City|US|New York|NYC|New York|New York City|NY City|Manhattan|Manhattan, NY|New York Metropolitan Area
San Francisco|US|San Francisco|SF|San Fran|SF Bay Area|San Francisco Bay Area|San Francisco-Bay Area|SF Bay
Los Angeles|US|Los Angeles|LA|L.A.|Greater Los Angeles|Los Angeles Metropolitan Area
Washington, D.C.|US|Washington|DC|D.C.|Washington DC|Washington D.C.|Washington|Washington, D.C. Metro
Philadelphia|US|Philadelphia|Philly
Las Vegas|US|Las Vegas|Vegas
St. Louis|US||St Louis|Saint Louis
Salt Lake City|US|Salt Lake City|SLC
Dallas|US|Dallas|DFW|Dallas-Fort Worth|Dallas/Fort Worth
Göteborg|SE||Gothenburg
Gaillimh|IE||Galway
Luimneach|IE||Limerick
Kongens Lyngby|DK|Kongens Lyngby|Lyngby|Kgs. Lyngby|Kgs Lyngby
Pilsen|CZ||Plzen|Plzeň
Klagenfurt am Wörthersee|AT||Klagenfurt
Marburg an der Lahn|DE||Marburg
Pátra|GR||Patras|Patra
Irákleio|GR||Heraklion|Heraklio|Iraklio
Odessa|UA||Odesa
George Town|MY||Penang
Malmö|SE||Malmoe
København|DK||København
Copenhagen|DK||København|Kobenhavn|Kopenhagen|Copenhague
Munich|DE||München|Muenchen|Monaco di Baviera
Köln|DE||Cologne
Nürnberg|DE||Nuremberg
Hannover|DE||Hanover
Braunschweig|DE||Brunswick
Frankfurt am Main|DE||Frankfurt|Frankfurt a. M.|Frankfurt/Main|Francfort
Garching bei München|DE||Garching
Freiburg|DE||Freiburg im Breisgau|Freiburg i. Br.
Sankt Ingbert|DE||St. Ingbert
Zürich|CH||Zurich|Zuerich|Zurigo
Genève|CH||Geneva|Genf|Ginevra
Luzern|CH||Lucerne
Basel|CH||Basle|Bâle
Bern|CH||Berne|Berna
Neuchâtel|CH||Neuenburg
Vienna|AT||Wien|Vienne
Innsbruck|AT||Innsbruck
Prague|CZ||Praha|Prag
Brno|CZ||Brünn
Warsaw|PL||Warszawa|Warschau|Varsovie
Kraków|PL||Cracow|Krakau
Wrocław|PL||Breslau
Gdańsk|PL||Danzig
Milan|IT||Milano|Mailand
Turin|IT||Torino
Florence|IT||Firenze|Florenz
Rome|IT||Roma
Naples|IT||Napoli
Venice|IT||Venezia|Venedig
Genoa|IT||Genova
Padova|IT||Padua
Siena|IT||Sienna
Trento|IT||Trient
Bolzano|IT||Bozen
Lisbon|PT||Lisboa|Lissabon
Porto|PT||Oporto
Sevilla|ES||Seville
Zaragoza|ES||Saragossa
A Coruña|ES||La Coruña|Corunna
Donostia / San Sebastián|ES||San Sebastián
Palma|ES||Palma de Mallorca
Brussels|BE||Bruxelles|Brussel|Brüssel
Antwerpen|BE||Antwerp|Anvers
Gent|BE||Ghent|Gand
Brugge|BE||Bruges
Leuven|BE||Louvain
Liège|BE||Lüttich
The Hague|NL||Den Haag|Hague|'s-Gravenhage
's-Hertogenbosch|NL||Den Bosch
Lyon|FR||Lyons
Marseille|FR||Marseilles
Strasbourg|FR||Straßburg
Valbonne|FR||Sophia Antipolis|Sophia-Antipolis
Luxembourg|LU||Luxembourg City|Luxemburg
Athens|GR||Athína|Athen|Αθήνα
Thessaloníki|GR||Salonica
Bucharest|RO||București|Bukarest
Cluj-Napoca|RO||Cluj
Belgrade|RS||Beograd|Belgrad
Sofia|BG||Sofiya
Moscow|RU||Moskva|Moskau|Москва
Saint Petersburg|RU||Sankt-Peterburg
Kyiv|UA||Kiev|Kyjiw
Lviv|UA||Lvov|Lemberg
Kharkiv|UA||Kharkov
Odesa|UA||Odessa
Istanbul|TR||İstanbul
Helsinki|FI||Helsingfors
Turku|FI||Åbo
Tampere|FI||Tammerfors
Reykjavík|IS||Reykjavik
Newcastle upon Tyne|GB||Newcastle|Newcastle-upon-Tyne
Tel Aviv|IL||Tel-Aviv|Tel Aviv-Yafo|Tel Aviv-Jaffa|Tel-Aviv-Yafo|TLV
Petaẖ Tiqwa|IL||Petah Tikva|Petach Tikva|Petah Tiqva|Petah Tikvah
Rishon LeẔiyyon|IL||Rishon LeZion|Rishon Lezion
Beersheba|IL||Be'er Sheva|Beer Sheva
Herzliya|IL||Herzlia|Herzelia|Herzliyya
Ra'anana|IL||Raanana
Yoqneam ‘Illit|IL||Yokneam|Yoqneam
H̱olon|IL||Holon
Beijing|CN||Peking|Pékin|北京
Shanghai|CN||上海
Shenzhen|CN||深圳
Guangzhou|CN||Canton|广州
Hangzhou|CN||杭州
Nanjing|CN||Nanking
Xi’an|CN||Xian|Xi'an
Taipei|TW||台北
Taipei|TW|Taipei|Taipei City
Hong Kong|HK|Hong Kong|Hong Kong SAR|Hong Kong S.A.R.|Hong Kong SAR China|香港
Macau|MO|Macau|Macau SAR|Macao SAR|Macao
New Taipei|TW||New Taipei City
Hsinchu|TW||Hsinchu City|新竹
Kaohsiung|TW||高雄
Tokyo|JP||Tōkyō|Tokio|東京
Osaka|JP||Ōsaka|大阪
Kyoto|JP||京都
Yokohama|JP||横浜
Seoul|KR||서울
Daejeon|KR||Taejon|대전
Busan|KR||Pusan
Seongnam-si|KR||Seongnam|Pangyo|Bundang
Suwon|KR||Suwon-si
Bengaluru|IN||Bangalore|Bengalooru
Mumbai|IN||Bombay
Chennai|IN||Madras
Kolkata|IN||Calcutta
Gurgaon|IN||Gurugram
Pune|IN||Poona
Thiruvananthapuram|IN||Trivandrum
Delhi|IN||Delhi NCR
Ho Chi Minh City|VN||Saigon|HCMC|Ho Chi Minh|Hồ Chí Minh
Hanoi|VN||Ha Noi|Hà Nội
Mexico City|MX||Ciudad de México|CDMX
Guadalajara|MX||Guadalajara
São Paulo|BR||Sao Paulo
Montréal|CA||Montreal
Québec|CA||Quebec City|Québec City|Ville de Québec
Ottawa|CA||Ottawa
Cairo|EG||Al Qahirah
Makkah|SA||Mecca
Jeddah|SA||Jiddah
Riyadh|SA||Ar Riyad
`;

/** Places that the gazetteer lacks: name, country, its code for the region, population, latitude, longitude. */
export const EXTRA_CITIES = `
Heerbrugg|CH|SG|5000|47.4107|9.6279
Thuwal|SA|14|12000|22.2841|39.1136
Playa Vista|US|CA|16000|33.9737|-118.4265
Research Triangle Park|US|NC|10000|35.8992|-78.8636
Oerlikon|CH|ZH|23000|47.4111|8.5441
Pangyo|KR|13|80000|37.3948|127.1112
Kanata|CA|08|98000|45.3088|-75.8987
Mission Bay|US|CA|10000|37.7707|-122.3908
Novosibirsk Akademgorodok|RU|53|100000|54.8667|83.1
`;

/** Which city a bare name means where the most populous one is not the one that career pages mean. */
export const PREFERRED_CITIES = `
Santa Clara|US|CA
Pasadena|US|CA
San Mateo|US|CA
San Carlos|US|CA
Santa Cruz|US|CA
Santa Ana|US|CA
Hawthorne|US|CA
Los Altos|US|CA
Valencia|ES|60
Newcastle|GB|ENG
Warwick|GB|ENG
Brest|FR|53
`;
