/** Version of the library; a test holds it equal to package.json's. */
// @ts-nocheck

export const VERSION = '0.1.0';
