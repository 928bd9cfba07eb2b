/** What firms do, in the third person: "X builds ...". Any other word in -s after a capital may be a plural ("Crop dusters"). */
export const COMPANY_VERBS: ReadonlySet<string> = new Set(
  (
    'makes sits lies gathers occupies entertains equips publishes streams hosts interviews explains insures lends rents delivers transports heats cools lights flies grows plants maintains rides builds turns sells lets reads maps designs develops creates offers provides operates brings gives helps runs writes teaches watches tracks powers keeps puts ' +
    'takes uses works leads delivers produces manufactures supplies connects enables transforms combines serves supports studies researches sponsors invites seeks looks ' +
    'wants needs hires recruits searches welcomes intends wishes plans aims believes pays ships scans measures sees finds holds owns employs draws records simulates automates ' +
    'inspects analyses analyzes monitors detects predicts protects trains tests moves carries flies drives brews prints publishes explores manages digitises digitizes recycles ' +
    'pioneers integrates licenses specializes specialises focuses empowers accelerates advances reimagines redefines solves tackles proposes appoints announces relocates ' +
    'does has exists stands started grew began spun came wants hosts awards trades sends stores hunts feeds cleans films photographs films renders animates translates ' +
    'tells shows teaches restores rebuilds repairs farms harvests picks sorts counts checks secures guards defends navigates positions'
  ).split(' '),
);
