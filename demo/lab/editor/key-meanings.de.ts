import type { KeyMeanings } from './key-meanings.js';

export const keyMeaningsDe: KeyMeanings = {
  version: ['Fassung dieses Formats', 'Pflicht'],
  shop: ['wer die Angebote zeigt', 'Pflicht'],
  preset: [
    'Grenzen für alles, was limits nicht nennt: gentle, balanced, bold, oder none für keine Grenzen',
    'balanced',
  ],
  paused: ['der Ausschalter: true zeigt nichts, "personal" nichts Persönliches', 'false'],
  validUntil: ['Tag, nach dem nichts mehr gezeigt wird', 'ohne Ende'],
  responsible: ['wer dafür einsteht: eine Rolle, kein Name einer Person'],
  requireApproval: ['Angebote brauchen approved', 'true, in der Vorgabe none false'],
  consent: ['wer sagt, worin die Kundin oder der Kunde eingewilligt hat', 'alles ist abgelehnt'],
  signals: [
    'was notiert werden darf; was hier nicht steht, wird abgelehnt und nicht gespeichert',
    'nichts',
  ],
  dataLayer: [
    'was aus dem dataLayer des Shops gelesen und was hineingelegt wird',
    'gelesen wird nur, was ein Signal verlangt',
  ],
  account: ['was aus den Daten eines Kundenkontos wird', 'beim Abmelden gelöscht'],
  topics: ['wovon Angebote handeln, als Baum', 'keine'],
  protection: ['eigene Wörter, die nichts Persönliches berühren darf', 'nur die mitgelieferten'],
  limits: ['Grenzen für alle Angebote', 'die der Vorgabe'],
  holdout: ['Anteil der Kunden, die zum Vergleich nichts sehen, 0 bis 1', '0'],
  explore: [
    'Anteil der Plätze und Tage, an denen das zweitbeste Angebot gezeigt wird, 0 bis 1',
    '0',
  ],
  campaigns: ['Angebote, die zusammengehören', 'keine'],
  offers: ['was gezeigt werden kann', 'nichts'],
  'shop.name': ['wie Kunden den Shop kennen; „Warum sehe ich das?“ nennt ihn', 'Pflicht'],
  'shop.privacyUrl': ['Datenschutzhinweise: https:, http: oder ein Pfad'],
  'shop.contact': ['für Fragen zu Daten'],
  'shop.timeZone': [
    'IANA-Name: in welcher Zone die Tage der Konfiguration beginnen',
    'die der Kundin oder des Kunden',
  ],
  'shop.tone': ['Anrede in Sprachen, die unterscheiden: formal (Sie) oder informal (du)', 'formal'],
  'consent.sources': ['alle, die dazu etwas sagen; das Strengste gilt', 'Pflicht'],
  'consent.sources[].source': [
    'manual (die Seite ruft setConsent auf), global-privacy-control, oder die Plattform, die um Einwilligung bittet',
    'Pflicht',
  ],
  'consent.sources[].storage': [
    'Kategorie, Dienst oder Cookie der Plattform, die für Speichern stehen; von einer Liste müssen alle erlaubt sein; generic: ein Pfad wie purposes.functional',
    'wie bei personalisation, wo das steht, sonst das Übliche der Plattform',
  ],
  'consent.sources[].personalisation': [
    'dasselbe für Personalisierung',
    'das Übliche der Plattform',
  ],
  'consent.sources[].measurement': [
    'dasselbe für Messung',
    'das Übliche der Plattform, oder abgelehnt',
  ],
  'consent.sources[].offers': [
    'tcf, gpp: Die Angebote sind eigene des Shops (own, Zwecke 5 und 6) oder bezahlt (sponsored, 3 und 4)',
    'own',
  ],
  'consent.sources[].cookie': [
    'vanilla-cookieconsent, klaro, c15t: Name, unter dem die Antwort liegt, wo der Shop ihn geändert hat; generic: ein Cookie, der gelesen wird',
    'der eigene Name der Plattform; generic: keiner',
  ],
  'consent.sources[].event': [
    'usercentrics: das Fensterereignis aus der Verwaltung; generic: ein Ereignis, das von jeder Antwort erzählt',
    'ucEvent; generic: keines',
  ],
  'consent.sources[].on': ['generic: wo das Ereignis ankommt, window oder document', 'window'],
  'consent.sources[].global': [
    'generic: Pfad zu einem globalen Objekt, das gelesen wird',
    'keines',
  ],
  'signals.*.derivation': [
    'woher der Shop es weiß: stated (selbst gesagt), purchase (gekauft), observed (beobachtet), inferred (erschlossen), oder contextual: wovon die Seite handelt, nie gespeichert',
    'inferred, das Strengste',
  ],
  'signals.*.origin': [
    'first-party (dieser Shop), partner, third-party (Dritte), unknown',
    'unknown, das Strengste',
  ],
  'signals.*.sensitivity': [
    'neutral, personal, intimate, oder special: nie für etwas Persönliches verwendet',
    'neutral',
  ],
  'signals.*.domain': [
    'Art der Daten, ein Wort; „Warum sehe ich das?“ hat eigene Sätze für browsing, basket und account',
  ],
  'signals.*.halfLife': ['Dauer, nach der ein Ereignis nur noch halb zählt', '30d'],
  'signals.*.keep': ['Dauer, nach der es vergessen wird', 'sechs Halbwertszeiten'],
  'signals.*.holds': ['one: Ein neuer Wert ersetzt den alten; many: Alle bleiben', 'many'],
  'signals.*.values': [
    'was es enthalten darf: eine Liste von Wörtern, ein regulärer Ausdruck, oder ein Objekt von jedem Wert zu seinen Namen in jeder Sprache',
    'jedes Wort',
  ],
  'signals.*.noticeable': [
    'ob zu merken war, dass es notiert wurde; wo nicht, steigt der Wert',
    'true',
  ],
  'signals.*.kind': [
    'life-event, finance, precise-location, biometric, emotion, proxy: nie verwendet, außer was jemand selbst über sein Leben oder Geld sagt',
  ],
  'signals.*.consented': [
    'Daten von Dritten oder unbekannter Herkunft: Dort wurde eingewilligt; sonst werden sie nie verwendet',
    'false',
  ],
  'signals.*.label': [
    'seine Namen in jeder Sprache, für „Warum sehe ich das?“ und „Angebote einstellen“',
    'der eigene Name',
  ],
  'signals.*.from': [
    'woher seine Werte ohne Code in der Seite kommen: ein Wort, oder eine Liste von Wörtern und Regeln',
    'die Seite ruft signal() auf',
  ],
  'signals.*.from[].event': ['ein Ereignis des dataLayer', 'dort Pflicht'],
  'signals.*.from[].read': [
    'was davon: category, ein Feld seiner Artikel, oder ein Pfad',
    'dort Pflicht',
  ],
  'signals.*.from[].page': [
    'was eine Seite von sich sagt: category, product, name, brand',
    'dort Pflicht',
  ],
  'signals.*.from[].account': [
    'was der Server übergibt: segments, products, categories',
    'dort Pflicht',
  ],
  'signals.*.from[].map': ['Wörter des Shops zu Werten', 'keine'],
  'dataLayer.name': ['das globale Objekt, das ihn enthält, ein Wort', 'dataLayer'],
  'dataLayer.purchases': [
    'ein Ereignis purchase ist ein Kauf',
    'true, sobald ein Signal ein Ereignis liest oder dataLayer dasteht',
  ],
  'dataLayer.promotions': [
    'view_promotion und select_promotion werden für Gezeigtes und Angeklicktes hineingelegt, mit Einwilligung in measurement',
    'false',
  ],
  'account.onLogout': [
    'erase löscht alles Notierte; keep löscht, was der Server gesagt hat, und den Rest, wenn jemand anderes kommt',
    'erase',
  ],
  'topics.*.parent': [
    'das Thema darüber; was es begrenzt oder stumm schaltet, gilt auch für die darunter',
    'keines',
  ],
  'topics.*.sensitivity': [
    'wie bei Signalen; ein Thema ohne Angabe hat die des Themas darüber',
    'neutral',
  ],
  'topics.*.label': ['seine Namen in jeder Sprache, für „Angebote einstellen“', 'der eigene Name'],
  'protection.keywords': ['weitere Wörter, nach dem Verbot, zu dem sie führen', 'keine'],
  'protection.keywords.SPECIAL_CATEGORY': [
    'Gesundheit, Religion und die anderen besonderen Kategorien nach DSGVO Art. 9',
    'keine',
  ],
  'protection.keywords.LIFE_EVENT': ['Ereignisse im Leben', 'keine'],
  'protection.keywords.FINANCE': ['Geldsorgen', 'keine'],
  'protection.except': [
    'Wörter, die in diesem Shop harmlos sind; sie gelten nur für das, was sie treffen',
    'keine',
  ],
  'limits.frequencyCaps': ['wie oft höchstens; eine Liste, alle gelten zugleich', 'Vorgabe'],
  'limits.fatigue': [
    'Pausen nach dem Schließen oder nachdem etwas nicht beachtet wurde',
    'Vorgabe',
  ],
  'limits.afterConversion': ['die Pause nach einem Kauf', 'Vorgabe'],
  'limits.quietHours': ['Tageszeiten, nach der Uhr der Kundin oder des Kunden', 'Vorgabe'],
  'limits.quietPages': [
    'Seiten, auf denen nichts gezeigt wird: * steht für beliebige Zeichen, /checkout/* gilt auch für /checkout',
    'keine',
  ],
  'limits.unobservedPages': ['Seiten, auf denen nichts notiert und nichts gezeigt wird', 'keine'],
  'limits.warmUp': ['wie viel von einem Besuch zuerst vergeht', 'Vorgabe'],
  'limits.warmUp.pageViews': [
    'Seitenaufrufe des Besuchs, dieser mitgezählt, 0 bis 1000',
    'Pflicht',
  ],
  'limits.creepiness': ['wie persönlich es werden darf', 'Vorgabe, Schlüssel für Schlüssel'],
  'limits.creepiness.limit': [
    'Punkte, von denen an etwas weniger Persönliches versucht wird, 0 bis 100',
    'Vorgabe; none: 35',
  ],
  'limits.creepiness.block': [
    'Punkte, von denen an nichts gezeigt wird; nicht unter limit',
    'Vorgabe; none: 65',
  ],
  'limits.creepiness.weights': [
    'Teile der Punktzahl, die hier schwerer wiegen, jeder ein Faktor von 1 bis 100; kleiner ist ein Fehler',
    'je 1',
  ],
  'limits.creepiness.weights.flow': ['was bekannt ist und woher', '1'],
  'limits.creepiness.weights.combination': ['mehrere Arten von Daten zusammen', '1'],
  'limits.creepiness.weights.explicitness': ['wie offen es das sagt', '1'],
  'limits.creepiness.weights.narrowness': ['für wie wenige Menschen es ist', '1'],
  'limits.creepiness.weights.covert': ['unbemerkt notiert', '1'],
  'limits.creepiness.weights.format': ['wie sehr es sich aufdrängt', '1'],
  'limits.creepiness.weights.repetition': ['immer wieder gesehen', '1'],
  'limits.creepiness.weights.surfaces': ['an mehreren Stellen gesehen', '1'],
  'limits.creepiness.weights.tooSoon': ['kurz nach dem, worauf es sich bezieht', '1'],
  'limits.creepiness.weights.night': ['in der Nacht', '1'],
  'limits.creepiness.weights.topic': ['zu einem heiklen Thema', '1'],
  'limits.creepiness.weights.price': ['ein niedrigerer Preis für diese Person', '1'],
  'limits.creepiness.dailyBudget': [
    'Punkte von 24 Stunden zusammen, bis 10.000; danach nur noch Unpersönliches',
    'Vorgabe; none: keines',
  ],
  'limits.frequencyCaps[].scope': ['was zusammen gezählt wird', 'Pflicht'],
  'limits.frequencyCaps[].max': [
    'höchstens so viele Einblendungen, ab 1: Eine Null für „nie“ oder „unbegrenzt“ gibt es nicht',
    'Pflicht',
  ],
  'limits.frequencyCaps[].within': [
    'eine gleitende Dauer, "session" (Besuch), "lifetime" (für immer), oder ein Kalenderfenster',
    'Pflicht',
  ],
  'limits.frequencyCaps[].within.calendar': [
    'day (Tag), week (Woche ab Montag) oder month (Monat), in der Zone der Kundin oder des Kunden',
    'dort Pflicht',
  ],
  'limits.frequencyCaps[].within.count': ['so viele davon, das laufende mitgezählt', '1'],
  'limits.frequencyCaps[].within.startsAt': ['Uhrzeit, zu der ein Tag beginnt', '00:00'],
  'limits.frequencyCaps[].formats': ['nur diese werden gezählt und begrenzt', 'alle'],
  'limits.frequencyCaps[].counts': [
    'impressions (Einblendungen) oder viewable: wirklich gesehen, die Hälfte der Fläche eine Sekunde lang',
    'impressions',
  ],
  'limits.fatigue.scope': [
    'was zusammen gezählt wird und pausiert',
    'campaign, in einem Angebot offer',
  ],
  'limits.fatigue.afterDismissal': [
    'Stufen von Pausen: Das n-te Schließen pausiert für Stufe n, die letzte wiederholt sich; 0s pausiert nicht, lifetime endet nie',
    'keine Pause',
  ],
  'limits.fatigue.ignored': [
    'die Pause, wenn etwas mehrmals hintereinander nicht beachtet wird: gesehen, und binnen 30 s weder angeklickt noch geschlossen',
    'keine Pause',
  ],
  'limits.fatigue.ignored.after': ['so oft hintereinander', 'Pflicht'],
  'limits.fatigue.ignored.pause': ['Dauer', 'Pflicht'],
  'limits.fatigue.ignored.formats': [
    'Formate, die zählen; die Pause gilt für alle',
    'slide-in, overlay',
  ],
  'limits.fatigue.resetBy': [
    'was das Zählen neu beginnen lässt: click (Klick), conversion (Kauf)',
    'beide',
  ],
  'limits.afterConversion.scope': ['was pausiert', 'campaign, in einem Angebot offer'],
  'limits.afterConversion.pause': ['Dauer, oder lifetime', 'Pflicht'],
  'limits.quietHours[].from': ['Uhrzeit, zu der sie beginnen', 'Pflicht'],
  'limits.quietHours[].to': [
    'Uhrzeit, zu der sie enden; auch nach Mitternacht, nie gleich from',
    'Pflicht',
  ],
  'limits.quietHours[].formats': ['nur für diese gelten sie', 'alle'],
  'campaigns.*.topic': ['wovon sie handelt', 'keines'],
  'campaigns.*.priority': ['Höheres kommt zuerst, −1000 bis 1000', '0'],
  'campaigns.*.from': ['ihr erster Tag', 'immer'],
  'campaigns.*.to': ['ihr letzter Tag', 'ohne Ende'],
  'campaigns.*.share': [
    'Anteil der Kunden, die sie sehen dürfen, 0 bis 1; dieselbe Person bleibt, wo sie ist',
    '1',
  ],
  'campaigns.*.holdout': ['Anteil der Kunden, denen sie zum Vergleich vorenthalten wird', '0'],
  'campaigns.*.payer': [
    'wer dafür zahlt, wenn nicht der Shop; check fragt danach, wo ein Text „Anzeige“ sagt',
    'der Shop',
  ],
  'campaigns.*.limits': ['zusätzlich zu denen des Shops', 'keine'],
  'offers[].id': ['bleibt immer gleich: Grenzen und Verlauf hängen daran', 'Pflicht'],
  'offers[].label': [
    'seine Namen in jeder Sprache, für „Angebote einstellen“',
    'der seines Themas, sonst die id',
  ],
  'offers[].campaign': ['eine aus campaigns', 'keine'],
  'offers[].class': [
    'service: eine bestellte Nachricht wie „wieder lieferbar“; ausgenommen von Höchstzahlen, Pausen, Seiten zu Beginn und Vergleichsgruppen',
  ],
  'offers[].placements': ['wo es erscheinen kann', 'Pflicht'],
  'offers[].format': [
    'inline (in der Seite), sticky (Leiste am unteren Rand), slide-in (Karte in der Ecke) oder overlay (Fenster über der Seite); die letzten zwei unterbrechen',
    'inline',
  ],
  'offers[].audience': ['für wen es ist', 'alle'],
  'offers[].about': ['wovon es handelt', 'nichts'],
  'offers[].when': ['was es auslöst', 'Seitenaufruf'],
  'offers[].creatives': [
    'eine Leiter, das Persönlichste zuerst: Gezeigt wird das erste, das nichts verbietet',
    'Pflicht',
  ],
  'offers[].price': [
    'standard, oder lower-disclosed: niedriger für diese Person, und das steht dabei; die Punktzahl steigt, und check sieht nach, ob der Text es sagt',
    'standard',
  ],
  'offers[].payer': ['wer dafür zahlt; wie bei Kampagnen', 'der der Kampagne'],
  'offers[].endsAt': [
    'Tag, an dem es wirklich endet, wo der Text das sagt; danach wird nichts gezeigt (VETO_URGENCY)',
  ],
  'offers[].audienceSize': [
    'für wie viele Menschen es ist, wo das bekannt ist; unter 1.000 steigt die Punktzahl, unter 50 noch mehr',
    'nicht bekannt',
  ],
  'offers[].replenish': ['Dauer, für die ein Kauf von about.product es sinnlos macht', '180d'],
  'offers[].topicSensitivity': ['wie bei Signalen; special wird nie gezeigt', 'die des Themas'],
  'offers[].generatedBy': [
    'wer es geschrieben hat: human (Mensch) oder machine (Maschine); check sieht nach, ob der Text einer Maschine das sagt oder freigegeben ist',
  ],
  'offers[].approved': ['wer es freigegeben hat', 'nicht freigegeben'],
  'offers[].limits': ['zusätzlich zu denen von Shop und Kampagne', 'keine'],
  'offers[].audience.signal': [
    'Name eines Signals aus signals; dazu equals oder interest, oder beides',
    'Pflicht in einer Bedingung',
  ],
  'offers[].audience.equals': ['ein Wert, den es enthält', 'jeder Wert'],
  'offers[].audience.interest': ['wie viel davon', 'beliebig'],
  'offers[].audience.interest.atLeast': [
    'so viele Ereignisse gerade eben, ältere zählen weniger; über 0, bis 1000',
    'Pflicht',
  ],
  'offers[].audience.all': ['Liste: jede Bedingung'],
  'offers[].audience.any': ['Liste: mindestens eine'],
  'offers[].audience.not': ['eine Bedingung, die nicht gelten darf'],
  'offers[].about.signal': ['das Signal, auf das es antwortet'],
  'offers[].about.value': ['und dessen Wert'],
  'offers[].about.product': ['Nummer des Artikels: Einmal gekauft, ruht das Angebot für replenish'],
  'offers[].when.trigger': [
    'page-view (Seitenaufruf), dwell (Verweilen), scroll (Blättern), exit-intent (Verlassen), idle (Innehalten), event (Ereignis) oder interest-peak (höchstes Interesse)',
    'Pflicht',
  ],
  'offers[].when.value': [
    'dwell, idle: eine Dauer; scroll: 0 bis 1; event: sein Name; interest-peak: Interesse, von dem an es gilt, freiwillig',
    'bei jenen Pflicht',
  ],
  'offers[].creatives[].id': ['nennt die Vorlage in der Seite', 'Pflicht'],
  'offers[].creatives[].explicitness': [
    'wie offen es zeigt, was bekannt ist: generic, category, product, behaviour („Sie haben … angesehen“), identity (Name, Mail)',
    'generic',
  ],
  'offers[].creatives[].uses': ['Signale, die es über audience hinaus verwendet', 'keine'],
  'offers[].creatives[].format': ['ein anderes als das des Angebots', 'das des Angebots'],
  'offers[].creatives[].lang': [
    'seine Sprache; Angebote in der Sprache der Seite gehen vor',
    'jede',
  ],
  'offers[].approved.by': ['eine Rolle', 'Pflicht'],
  'offers[].approved.on': ['Tag', 'Pflicht'],
  'offers[].approved.text': ['Prüfsumme des freigegebenen Textes (noch ohne Wirkung)'],
};
