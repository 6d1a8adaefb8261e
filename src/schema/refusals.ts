/**
 * Where a schema and the command differ, in words: what JSON Schema cannot say, or says too late. The list of schemas prints them, and a test
 * over random files finds no others.
 */

/** Valid by the schema, refused by the command. */
export const onlyTheCommand = {
  bounds:
    'A quantity written with a unit, thousands separators, an exponent, or as a range in text, that is out of bounds or not whole where it must be. Numbers, and text of plain digits, are held to the bounds by the schema too.',
  ends: 'A range whose lower end is the larger.',
  length:
    'A number of more than 200 characters; text that is at its limit only when a character outside the basic plane, such as an emoji, counts as one instead of two; text that holds half of such a character.',
  json: 'A JSON input, such as claims, that is text and not valid, that is larger than it may be, or nested deeper than 64 levels.',
  across: 'Rules across fields, such as an algorithm that another format signs with.',
  names: 'Two items of one name.',
} as const;

/** Refused by the schema, accepted by the command. */
export const onlyTheSchema = {
  digits: 'Digits beyond those that a number holds, where they alone are out of bounds.',
  record:
    'What a record says of its decision (edition, engine, defaults, decided) in another form than records are written in: the command leaves it out.',
} as const;
