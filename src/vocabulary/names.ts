/** Capitalised words of these adverts that are names and begin no entry of a list: subjects, venues, languages. */

export const SUBJECTS: readonly string[] = [
  'Computer Science',
  'Computer Engineering',
  'Computer Vision',
  'Computer Graphics',
  'Machine Learning',
  'Machine Vision',
  'Artificial Intelligence',
  'Data Science',
  'Deep Learning',
  'Electrical Engineering',
  'Electrical and Computer Engineering',
  'Electronic Engineering',
  'Mechanical Engineering',
  'Aerospace Engineering',
  'Biomedical Engineering',
  'Software Engineering',
  'Systems Engineering',
  'Hardware Engineering',
  'Civil Engineering',
  'Chemical Engineering',
  'Industrial Engineering',
  'Control Engineering',
  'Engineering Physics',
  'Information Systems',
  'Information Technology',
  'Information Science',
  'Cognitive Science',
  'Neural Networks',
  'Signal Processing',
  'Image Processing',
  'Remote Sensing',
  'Applied Mathematics',
  'Robotics',
  'Mathematics',
  'Statistics',
  'Physics',
  'Informatics',
  'Engineering',
  'Neuroscience',
  'Linguistics',
  'Mechatronics',
  'Geodesy',
  'Geomatics',
  'Astronomy',
  'Bioinformatics',
  'Optics',
  'Chemistry',
  'Biology',
  'Medicine',
  'Economics',
  'Informatik',
  'Elektrotechnik',
  'Maschinenbau',
  'Mathematik',
  'Physik',
  'Robotik',
  'Mechatronik',
  'Luftfahrt',
];

export const VENUES: readonly string[] = (
  'CVPR ICCV ECCV NeurIPS NIPS ICML ICLR AAAI IJCAI WACV BMVC ACCV 3DV MICCAI MIDL IPCAI ICRA IROS RSS CoRL ACL EMNLP NAACL EACL INTERSPEECH ICASSP ' +
  'SIGGRAPH KDD WWW SIGIR CHI UIST PAMI TPAMI IJCV TIP TMI JMLR TMLR RA-L ICDAR ICIP AISTATS UAI COLT MLSys OSDI SOSP ISBI VCIP EGSR Eurographics Nature Science Cell JAMA TOG'
).split(' ');

export const LANGUAGE_NAMES: readonly string[] = (
  'English German French Italian Spanish Portuguese Dutch Swedish Norwegian Danish Finnish Polish Czech Russian Ukrainian Turkish Greek Hebrew Arabic ' +
  'Hindi Chinese Mandarin Japanese Korean Georgian Deutsch Englisch Französisch'
).split(' ');

export const MONTHS_AND_DAYS: readonly string[] =
  'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
    ' ',
  );
