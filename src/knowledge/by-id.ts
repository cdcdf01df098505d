/** Numbers by id as a map: a user's pack may call a category "constructor", which every object has. */
export const byId = (numbers: Readonly<Record<string, number>>): ReadonlyMap<string, number> => new Map(Object.entries(numbers));
