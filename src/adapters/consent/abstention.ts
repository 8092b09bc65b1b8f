import type { ConsentWord } from '../../model/consent.js';

/** The law that the platform asks for does not apply here: the other sources decide. */
export const ABSTENTION: ConsentWord = {
  storage: 'abstains',
  personalisation: 'abstains',
  measurement: 'abstains',
};
