/** The build replaces this module by what it gives, so that the package carries the rows and not what reads and checks them. */
import { limitsData } from '../facts/limits-data.ts';
import { readFacts, readHops } from '../facts/read-facts.ts';
import { EDITION } from '../kit/declare/edition.ts';
import type { HeaderLimits } from './limits-shape.ts';

/** Every hop and limit of the edition of this version. */
export const ofEdition: HeaderLimits = limitsData(EDITION, readHops(), readFacts('limits'));
