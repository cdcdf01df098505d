/** Accepts the data as they are: rewrites data/register/, after printing what is gone or changed. Run: npm run data:accept */
import { loadData } from './load.js';
import { losses, readRegister, registerOf, writeRegister } from './register.js';

const now = registerOf(loadData());
for (const loss of losses(readRegister(), now)) console.log(loss);
writeRegister(now);
