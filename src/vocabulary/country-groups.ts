/**
 * Groups of countries by the names that people give them: names joined by bars, the first being the usual one, then
 * ISO 3166-1 codes, or `=` and other groups. Turkey, Russia and the South Caucasus are in Europe and in Asia, for
 * people in them look for jobs on either side; Mexico is in North America and in Latin America.
 */
const GROUPS = `
EU|European Union|E.U.: AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK
EEA|European Economic Area: =EU IS LI NO
Europe: =EEA AD AL AM AX AZ BA BY CH FO GB GE GG GI IM JE MC MD ME MK RS RU SJ SM TR UA VA XK
DACH|D-A-CH: AT CH DE
Benelux: BE LU NL
Nordics|Nordic countries: AX DK FI FO IS NO SE
Scandinavia: DK NO SE
Baltics|Baltic states: EE LT LV
Middle East: AE BH CY EG IL IQ IR JO KW LB OM PS QA SA SY TR YE
Asia: =Middle East AF AM AZ BD BN BT CN GE HK ID IN JP KG KH KP KR KZ LA LK MM MN MO MV MY NP PH PK RU SG TH TJ TL TM TW UZ VN
East Asia: CN HK JP KP KR MN MO TW
South Asia: AF BD BT IN LK MV NP PK
Southeast Asia|South-East Asia|ASEAN: BN ID KH LA MM MY PH SG TH TL VN
North America: BM CA GL MX PM US =Central America =Caribbean
Central America: BZ CR GT HN NI PA SV
Caribbean: AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI
South America: AR BO BR CL CO EC FK GF GY PE PY SR UY VE
Latin America|LATAM: =South America =Central America CU DO HT MX PR
Americas|America: =North America =South America
Africa: AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW
Oceania: AS AU CK FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS
EMEA: =Europe =Middle East =Africa
APAC|Asia-Pacific|Asia Pacific: =East Asia =South Asia =Southeast Asia =Oceania
`;

/** The countries of each group, by its usual name. */
export const COUNTRY_GROUPS: ReadonlyMap<string, readonly string[]> = readGroups();

/** The usual name of a group, by each of its names in lower case. */
export const GROUP_NAMES: ReadonlyMap<string, string> = new Map(
  lines().flatMap(({ names }) => names.map((name) => [name.toLowerCase(), names[0] as string] as const)),
);

function readGroups(): Map<string, readonly string[]> {
  const parts = new Map(lines().map(({ names, members }) => [names[0] as string, members]));
  const membersOf = (name: string): string[] =>
    (parts.get(name) ?? []).flatMap((member) =>
      member.startsWith('=') ? membersOf(member.slice(1)) : [member],
    );
  return new Map([...parts.keys()].map((name) => [name, [...new Set(membersOf(name))].sort()]));
}

function lines(): { names: string[]; members: string[] }[] {
  return GROUPS.trim()
    .split('\n')
    .map((line) => {
      const [names = '', members = ''] = line.split(': ');
      // a group that is named has a name of several words, which ends before the next code or group
      return {
        names: names.split('|'),
        members: members.match(/=[A-Z][A-Za-z]*(?: [A-Z]?[a-z]+)*|[A-Z]{2}(?![A-Za-z])/g) ?? [],
      };
    });
}
