/** Names that are a colour in any other text: "Off-White", "オフホワイト". */
const COLOUR = /(?:white|black|gr[ae]y|blue|navy|red|green|pink|brown|beige|cream|gold|silver|화이트|ホワイト)$/i;
/** A last word that begins with a capital, as a colour's seldom does where the rest is not in capitals. */
const CAPITAL = /(?:^|[\s-])\p{Lu}\p{L}*$/u;

/** What houses write between each other's names. */
const WORKS_WITH = /^ [x×] /i;

export const isColour = (name: string): boolean => COLOUR.test(name);

/** Whether a colour is written as a name is: "Off-White", not "off white" or "Off white". Scripts without capitals never tell. */
export const isNamedColour = (name: string): boolean => CAPITAL.test(name);

/** Whether another house follows a name, as no colour does: "Off White x Murakami". */
export const namesAnother = (source: string, end: number): boolean => WORKS_WITH.test(source.slice(end, end + 3));
