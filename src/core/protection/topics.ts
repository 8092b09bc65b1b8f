import type { ProtectedVeto } from './protected-topic.js';

type TopicWords = readonly [id: string, veto: ProtectedVeto, keywords: string];

/**
 * What no offer may be made personal with, in German and English: the special categories of
 * GDPR Art. 9, events of a life, and distress about money. The strictest come first, since the
 * first hit counts.
 *
 * Keywords are separated by commas and written as in `compileKeywords`: `word` with its usual endings,
 * `word*` for what begins with it, `*word` for what ends with it; a space matches a hyphen or
 * nothing too. A keyword stands here where missing it would hurt somebody and hitting it hurts no
 * ordinary shop: `tests/core/protection` lists both. Health comes before pregnancy, for what ends
 * one is a matter of health.
 */
export const PROTECTED_TOPICS: readonly TopicWords[] = [
  [
    'health',
    'SPECIAL_CATEGORY',
    'health,healthcare,gesundheit*,kranken*,*krankheit*,*krank,disease*,illness*,*apothek*,' +
      'pharma*,arznei*,*medikament*,medication*,medizin*,medicine*,medical*,prescription*,' +
      'rezeptpf*,e rezept,patient*,*klinik*,clinic*,hospital,*arzt,ärzt*,*therap*,diabet*,*krebs,' +
      'krebs*,cancer*,tumor*,hiv,aids,*depress*,burn out,psychi*,psychot*,mental health,anxiety,' +
      'adhs,adhd,autis*,dement*,demenz*,alzheimer*,parkinson*,epilep*,migräne*,migrain*,asthma*,' +
      'allerg*,rheuma*,arthr*,*inkontinen*,incontinen*,hämorrh*,neurodermi*,psoria*,herpes,' +
      'fußpilz*,*schmerz*,pain relief,painkiller*,behinder*,*behindert*,disab*,rollstühl*,' +
      'wheelchair*,prothes*,hörger*,hearing aid*,pflegegrad*,diagnose,diagnosis,covid*,impfung*,' +
      'vaccin*,blutzuck*,blutdruck*,blood pressure,blood sugar,insulin*,adipos*,übergewicht*,obes*,' +
      'overweight,anorex*,bulimi*,essstör*,eating disorder*,orthop*,homöop*,homeop*,sanitätsh*,' +
      'menopaus*,wechselj*,schlafmittel*,schlafstör*,*infektion*,durchfall*,magen darm*,hustens*,haarausfall*,' +
      'rollator*,treppenlift*,stairlift*,walking frame*,sleeping pill*,hair loss,' +
      'verhüt*,contracep*,*kondom*,condom*,abortion*,abtreib*,' +
      'schwangerschaftsabb*,unfrucht*,*fertility,suizid*,suicid*,thrombo*',
  ],
  [
    'addiction',
    'SPECIAL_CATEGORY',
    'addiction*,spielsucht*,suchtb*,suchth*,drogen*,alkoholik*,alcoholism,alcoholics*,gambling*,' +
      'glückssp*,entzug*,raucherentw*,quit smoking,nikotin*,nicotine*',
  ],
  [
    'sex',
    'SPECIAL_CATEGORY',
    'sex,*sexual*,*sexuell*,sexsp*,sex toy*,eroti*,vibrator*,dildo*,fetis*,bdsm,porn*,viagra,' +
      'potenzm*,potenz,impotenz,schwul*,lesbi*,lesbe*,gay,lgbt*,queer*,transg*',
  ],
  [
    'religion',
    'SPECIAL_CATEGORY',
    '*religi*,kirche*,church,christl*,christent*,christianit*,katholi*,catholic*,evangeli*,' +
      'protestant*,islam*,muslim*,moschee*,mosque,koran,quran,halal,koscher*,kosher*,ramadan*,' +
      'hijab*,burka*,juden*,jüdi*,jew,jewish,synagog*,bar mitz*,hindu*,buddhis*,bibel*,bible*,' +
      'gebets*,prayer*,rosenkr*,taufe,taufk*,bapti*,kommunion*,communion*,konfirm*',
  ],
  [
    'politics',
    'SPECIAL_CATEGORY',
    'politi*,partei*,*partei,cdu,csu,spd,afd,fdp,wahlkampf*,election*,voter*,activist*,activism,' +
      'aktivis*,kommunis*,communis*,sozialis*,*faschis*,fascis*,*extremis*,nazi,republican*,' +
      'democrat*,demokrat*',
  ],
  [
    'trade-union',
    'SPECIAL_CATEGORY',
    '*gewerksch*,trade union*,labor union*,labour union*,union member*,ig metall,betriebsrät*,' +
      'streik*',
  ],
  [
    'origin',
    'SPECIAL_CATEGORY',
    'ethni*,*migrant*,migrationsh*,flüchtl*,refugee*,asyl,asylb*,asylum*,rassis*,racis*,racial*,' +
      'hispanic*,african american*,nationalit*,muttersp*',
  ],
  [
    'biometrics',
    'SPECIAL_CATEGORY',
    'biometri*,geneti*,gentest*,dna test*,ancestry*,gesichtserk*,facial recog*',
  ],
  [
    'pregnancy',
    'LIFE_EVENT',
    '*schwanger*,pregnan*,umstands*,maternity*,prenatal*,babybauch*,baby bump*,baby shower*,' +
      'still bh,stillk*,stillzeit*,nursing bra*,nursing top*,breast feed*,breast pump*,milchpump*,hebamm*,' +
      'geburtsv*,kinderwun*,eisprung*,ovulation*,mutterschutz*,werdende m*,baby erstau*',
  ],
  [
    'grief',
    'LIFE_EVENT',
    'trauer*,beerdig*,*bestatt*,grabst*,grablicht*,grabkerz*,grabschm*,urne,sarg,kondol*,' +
      'beileid*,todesf*,sterbef*,hinterbl*,witwe*,fehlgeb*,totgeb*,sternenk*,grief*,grieving,' +
      'bereav*,mourning*,funeral*,obituar*,condolen*,sympathy card*,deceased,widow*,miscarr*,' +
      'stillbirth*',
  ],
  [
    'separation',
    'LIFE_EVENT',
    'scheidung*,ehescheid*,geschieden*,sorgerecht*,divorc*,alimony,child support',
  ],
  [
    'job-loss',
    'LIFE_EVENT',
    'arbeitslos*,kurzarb*,jobcenter*,bürgergeld*,unemploy*,job loss*,laid off',
  ],
  ['violence', 'LIFE_EVENT', 'häusliche gewalt,frauenhäus*,domestic violence,women s shelter*'],
  [
    'money-distress',
    'FINANCE',
    'schulden*,überschuld*,*insolven*,pfändung*,zwangsv*,inkasso*,mahnung*,schufa*,bonität*,' +
      'kreditw*,bankr*,pleite,geldnot,armut*,pfandleih*,debt*,payday loan*,overdraft*,' +
      'credit score*,bad credit,pawn shop*,eviction*,poverty',
  ],
];

/**
 * Ordinary words that a keyword above would hit: they are taken out of a text before it is
 * compared.
 */
export const HARMLESS =
  'flusskrebs*,krebst*,sternzeichen krebs,krebs sternzeichen,zodiac cancer,cancer zodiac,' +
  'apothekers*,apothekergl*,medicine cabinet*,medizinschr*,desinfektion*,medizinb*,medicine ball*,tierärzt*,tierklinik*,health food*,' +
  'health and fitness,health fitness,swim aids,buoyancy aids,grabstich*,church s,trauerw*,' +
  'black widow*';
