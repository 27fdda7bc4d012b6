/** One key of an index: a dotted path and the order in which the index keeps it. */
export interface IndexKeyDeclaration {
  path: string;
  direction: 1 | -1;
}

export interface IndexDeclaration {
  name: string;
  /** A unique index counts a missing field as null, as the cloud does: two documents without the field collide. */
  unique: boolean;
  keys: IndexKeyDeclaration[];
}

export interface CollectionDeclaration {
  name: string;
  indexes: IndexDeclaration[];
}

/** The database as `cloudbaserc.json` declares it: the one declaration that deployment and local-cloud read. */
export interface DatabaseDeclaration {
  collections: CollectionDeclaration[];
}

/** MongoDB's limit of fields in one compound index (https://www.mongodb.com/docs/manual/reference/limits/). */
const MOST_KEYS_OF_AN_INDEX = 32;

/** Names that the cloud takes for a collection: letters, digits, `_` and `-`, beginning with a letter or digit. */
const COLLECTION_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

export function isCollectionName(name: string): boolean {
  return COLLECTION_NAME.test(name);
}

class Declared {
  constructor(
    private readonly value: unknown,
    private readonly where: string,
  ) {}

  fail(what: string): never {
    throw new Error(`cloudbaserc.json: \`${this.where}\` ${what}.`);
  }

  object(): Record<string, unknown> {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value))
      this.fail('must be an object');
    return this.value as Record<string, unknown>;
  }

  field(name: string): Declared {
    return new Declared(this.object()[name], `${this.where}.${name}`);
  }

  items(): Declared[] {
    if (!Array.isArray(this.value)) this.fail('must be a list');
    return this.value.map((item: unknown, position) => new Declared(item, `${this.where}[${position}]`));
  }

  itemsOrNone(): Declared[] {
    return this.value === undefined ? [] : this.items();
  }

  text(): string {
    if (typeof this.value !== 'string' || this.value === '') this.fail('must be a non-empty text');
    return this.value as string;
  }

  flag(): boolean {
    if (typeof this.value !== 'boolean') this.fail('must be true or false');
    return this.value as boolean;
  }
}

function readKey(declared: Declared): IndexKeyDeclaration {
  const name = declared.field('name');
  const path = name.text();
  if (path.startsWith('$') || path.split('.').some((part) => part === '' || part === '__proto__')) {
    name.fail(`is "${path}", which is no field path`);
  }
  const direction = declared.field('direction');
  const text = direction.text();
  if (text !== '1' && text !== '-1') direction.fail(`is "${text}": write "1" (ascending) or "-1" (descending)`);
  return { path, direction: text === '1' ? 1 : -1 };
}

function readIndex(declared: Declared): IndexDeclaration {
  const name = declared.field('name').text();
  const unique = declared.field('unique').flag();
  const keys = declared.field('keys').items().map(readKey);
  if (keys.length === 0) declared.field('keys').fail('must name at least one field');
  if (keys.length > MOST_KEYS_OF_AN_INDEX)
    declared.field('keys').fail(`must name ${MOST_KEYS_OF_AN_INDEX} fields at most`);
  const repeated = keys.find((key, position) => keys.findIndex((other) => other.path === key.path) < position);
  if (repeated) declared.field('keys').fail(`names "${repeated.path}" twice`);
  return { name, unique, keys };
}

function readCollection(declared: Declared): CollectionDeclaration {
  const nameField = declared.field('collectionName');
  const name = nameField.text();
  if (!isCollectionName(name)) nameField.fail(`is "${name}": use letters, digits, "_" and "-", 64 at most`);
  const indexes = declared.field('indexes').itemsOrNone().map(readIndex);
  refuseRepeated(
    indexes.map((index) => index.name),
    (index) => declared.field('indexes').fail(`declares the index "${index}" twice`),
  );
  if (indexes.some((index) => index.name === '_id_'))
    declared.field('indexes').fail('must not declare "_id_": it is always there');
  return { name, indexes };
}

function refuseRepeated(names: string[], refuse: (name: string) => never): void {
  const repeated = names.find((name, position) => names.indexOf(name) < position);
  if (repeated !== undefined) refuse(repeated);
}

/**
 * Reads the `database` part of a parsed `cloudbaserc.json`.
 * @throws Error that names the place in the file, what is wrong there and what to write.
 */
export function readDeclaration(cloudbaserc: unknown): DatabaseDeclaration {
  const root = new Declared(cloudbaserc, 'cloudbaserc');
  if (root.object().database === undefined) return { collections: [] };
  const list = new Declared(root.object().database, 'database').field('collections');
  const collections = list.itemsOrNone().map(readCollection);
  refuseRepeated(
    collections.map((collection) => collection.name),
    (name) => list.fail(`declares the collection "${name}" twice`),
  );
  return { collections };
}
