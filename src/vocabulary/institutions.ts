/** Well-known places of research: city, country, and the names, which stand for the institution and never for the city alone. */
export const INSTITUTIONS = `
Stanford|US|CA|Stanford University
Cambridge|US|MA|Massachusetts Institute of Technology|MIT|MIT CSAIL|Harvard University
Zürich|CH||ETH Zürich|ETH Zurich|University of Zurich|University of Zürich
Lausanne|CH||EPFL|École polytechnique fédérale de Lausanne
Oxford|GB||University of Oxford|Oxford University
Cambridge|GB||University of Cambridge|Cambridge University
Edinburgh|GB||University of Edinburgh
London|GB||University College London|UCL|Imperial College London|King's College London|Queen Mary University of London
Bristol|GB||University of Bristol
Manchester|GB||University of Manchester
Munich|DE||Technical University of Munich|TU Munich|TU München|Technische Universität München|LMU Munich|LMU München
Tübingen|DE||University of Tübingen|Universität Tübingen|Max Planck Institute for Intelligent Systems
Saarbrücken|DE||Max Planck Institute for Informatics|Saarland University
Freiburg|DE||University of Freiburg|Universität Freiburg
Darmstadt|DE||TU Darmstadt|Technical University of Darmstadt|Technische Universität Darmstadt
Aachen|DE||RWTH Aachen|RWTH Aachen University
Bonn|DE||University of Bonn|Universität Bonn
Pittsburgh|US|PA|Carnegie Mellon University|CMU|University of Pittsburgh
Berkeley|US|CA|University of California, Berkeley|UC Berkeley
San Diego|US|CA|University of California, San Diego|UC San Diego|UCSD
Los Angeles|US|CA|University of California, Los Angeles|UCLA|University of Southern California
Ithaca|US|NY|Cornell University
Princeton|US|NJ|Princeton University
New York|US|NY|Columbia University|New York University|NYU
New Haven|US|CT|Yale University
Ann Arbor|US|MI|University of Michigan
Seattle|US|WA|University of Washington
Atlanta|US|GA|Georgia Institute of Technology|Georgia Tech|Emory University
Champaign|US|IL|University of Illinois Urbana-Champaign|UIUC
Austin|US|TX|University of Texas at Austin|UT Austin
Toronto|CA|ON|University of Toronto|York University
Vancouver|CA|BC|University of British Columbia|UBC
Montréal|CA|QC|McGill University|Université de Montréal
Waterloo|CA|ON|University of Waterloo
Daejeon|KR||KAIST
Seoul|KR||Seoul National University|Yonsei University|Korea University
Tokyo|JP||University of Tokyo|The University of Tokyo
Kyoto|JP||Kyoto University
Beijing|CN||Tsinghua University|Peking University
Hangzhou|CN||Zhejiang University
Singapore|SG||National University of Singapore|NUS|Nanyang Technological University|NTU Singapore
Thuwal|SA||KAUST|King Abdullah University of Science and Technology
Abu Dhabi|AE||MBZUAI|Mohamed bin Zayed University of Artificial Intelligence
Haifa|IL||Technion
Tel Aviv|IL||Tel Aviv University
Amsterdam|NL||University of Amsterdam
Delft|NL||TU Delft|Delft University of Technology
Leuven|BE||KU Leuven
Linköping|SE||Linköping University
Lund|SE||Lund University
Stockholm|SE||KTH Royal Institute of Technology
Gothenburg|SE||Chalmers University of Technology
Copenhagen|DK||University of Copenhagen
Helsinki|FI||University of Helsinki
Prague|CZ||Czech Technical University in Prague|CTU in Prague|CTU Prague
Graz|AT||TU Graz|Graz University of Technology
Vienna|AT||TU Wien|University of Vienna
Klosterneuburg|AT||IST Austria|Institute of Science and Technology Austria
Dublin|IE||Trinity College Dublin|University College Dublin|Dublin City University
Paris|FR||École normale supérieure|Sorbonne University|Sorbonne Université
Barcelona|ES||Universitat Politècnica de Catalunya|Universitat Pompeu Fabra
Trento|IT||University of Trento
Modena|IT||University of Modena and Reggio Emilia
Adelaide|AU|SA|University of Adelaide
Sydney|AU|NSW|University of Sydney|The University of Sydney
Canberra|AU|ACT|Australian National University
Melbourne|AU|VIC|Monash University|University of Melbourne
`;
