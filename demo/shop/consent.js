// The shop asks for consent with vanilla-cookieconsent, and nothing more: taktvoll.json lists it as a
// source and says which of its categories stands for what, so Taktvoll hears every answer itself.
{
  const TEXTS = {
    de: {
      consentModal: {
        title: 'Was dürfen wir uns merken?',
        description:
          'Der Warenkorb funktioniert ohne Einwilligung. Mit Ihrer Einwilligung merkt sich Ihr Browser, was Sie sich ansehen, und zeigt dazu passende Angebote. Das Gemerkte bleibt auf Ihrem Gerät.',
        acceptAllBtn: 'Alles erlauben',
        acceptNecessaryBtn: 'Nur Notwendiges',
        showPreferencesBtn: 'Auswählen',
        footer: '<a href="privacy.html">Datenschutz</a>',
      },
      preferencesModal: {
        title: 'Cookie-Einstellungen',
        acceptAllBtn: 'Alles erlauben',
        acceptNecessaryBtn: 'Nur Notwendiges',
        savePreferencesBtn: 'Auswahl speichern',
        closeIconLabel: 'Schließen',
        sections: [
          {
            description:
              'Jede Zeile können Sie jederzeit ändern. Was gespeichert war, wird dann sofort gelöscht.',
          },
          {
            title: 'Notwendig',
            description: 'Warenkorb und diese Einstellungen.',
            linkedCategory: 'necessary',
          },
          {
            title: 'Merken auf diesem Gerät',
            description:
              'Ihr Browser speichert, welche Angebote Sie gesehen oder weggeklickt haben, damit keines zu oft kommt.',
            linkedCategory: 'storage',
          },
          {
            title: 'Persönliche Angebote',
            description:
              'Angebote dürfen sich danach richten, was Sie sich hier angesehen oder gekauft haben.',
            linkedCategory: 'personalisation',
          },
          {
            title: 'Messung',
            description: 'Der Laden darf zählen, wie oft Angebote gesehen werden.',
            linkedCategory: 'measurement',
          },
        ],
      },
    },
    en: {
      consentModal: {
        title: 'What may we remember?',
        description:
          'The basket works without consent. With your consent your browser remembers what you look at and shows offers that match. What it remembers stays on your device.',
        acceptAllBtn: 'Allow everything',
        acceptNecessaryBtn: 'Only what is needed',
        showPreferencesBtn: 'Choose',
        footer: '<a href="privacy.html">Privacy</a>',
      },
      preferencesModal: {
        title: 'Cookie settings',
        acceptAllBtn: 'Allow everything',
        acceptNecessaryBtn: 'Only what is needed',
        savePreferencesBtn: 'Save my choice',
        closeIconLabel: 'Close',
        sections: [
          {
            description:
              'You can change each line at any time. What was stored is then deleted at once.',
          },
          {
            title: 'Necessary',
            description: 'Your basket and these settings.',
            linkedCategory: 'necessary',
          },
          {
            title: 'Remember on this device',
            description:
              'Your browser stores which offers you saw or dismissed, so that none comes too often.',
            linkedCategory: 'storage',
          },
          {
            title: 'Personal offers',
            description: 'Offers may depend on what you looked at or bought here.',
            linkedCategory: 'personalisation',
          },
          {
            title: 'Measurement',
            description: 'The shop may count how often offers are seen.',
            linkedCategory: 'measurement',
          },
        ],
      },
    },
  };

  CookieConsent.run({
    cookie: { name: 'laufladen-consent' },
    categories: {
      necessary: { readOnly: true, enabled: true },
      storage: {},
      personalisation: {},
      measurement: {},
    },
    guiOptions: {
      consentModal: { layout: 'box inline', position: 'bottom right', equalWeightButtons: true },
      preferencesModal: { layout: 'box', equalWeightButtons: true },
    },
    // By default it hides from automated browsers, and then says nothing at all: a shop that
    // tests its own pages wants the same banner there.
    hideFromBots: false,
    language: { default: 'de', autoDetect: 'document', translations: TEXTS },
  });
}
