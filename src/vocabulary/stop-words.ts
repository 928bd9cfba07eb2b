/** The commonest short words of a language: enough of them tell it from the others. Lower case. */
export const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to in a is for with on you will we our are as be or that an at by this your from have has it who not can',
  de: 'der die das und in von zu mit den auf für ist im eine einen einer eines sie wir ihre ihr unser unsere als bei des dem oder sich werden nach aus am',
  fr: 'le la les de des et du un une dans pour en vous nous est sur au aux avec par que qui votre vos notre nos sont ou ce cette à',
  es: 'el la los las de del y en un una para con por que se su sus es al nuestro nuestra como más o te tu lo buscamos',
  it: 'il lo la i gli le di del della dei e in un una per con che è si al nel nella sono nostro nostra come più o da',
  pt: 'o a os as de do da dos das e em um uma para com por que se é no na ao nosso nossa como mais ou você seu',
  nl: 'de het een en van in te voor met op is je wij onze zijn als bij aan of dat die we ben jij naar',
  sv: 'och att i en ett som för med av till på är vi du den det har om eller inom kommer vår',
  da: 'og at i en et som for med af til på er vi du den det har om eller inden vores vil',
  no: 'og å i en et som for med av til på er vi du den det har om eller innen vår vil skal',
  fi: 'ja on ei se että tai sekä ovat olemme kanssa myös me te sinä',
  pl: 'i w na do z się jest oraz dla nie od przez lub po jako że o',
  cs: 'a v na se je pro s do z že nebo jako o jsme',
};
