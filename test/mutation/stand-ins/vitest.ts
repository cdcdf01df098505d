/** What the tests use of vitest, without what makes it slow to start: the same runner and the same matchers. */
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } from '@vitest/runner';
export { expectTypeOf } from 'expect-type';
export const { expect } = chai;
