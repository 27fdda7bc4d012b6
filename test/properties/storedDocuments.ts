import type { CollectionName, Collections } from '@/server/store/documents';

/** Documents that one read of the platform gives at most. */
const MOST_AT_ONCE = 1000;

interface AdminAnswer {
  code?: string;
  message?: string;
  data?: { list?: string[]; updated?: number; deleted?: number; insertedIds?: string[] };
}

/**
 * The documents as they lie in the database, reached behind the server's back: by the SDK's own protocol, without the
 * kernel. For tests that look at what was really stored, and for those that tamper with it.
 */
export class StoredDocuments {
  constructor(private readonly url: string) {}

  /** All documents of a collection in the order of their ids. */
  async all<C extends CollectionName>(collection: C): Promise<Collections[C][]> {
    return (await this.texts(collection)).map((text) => JSON.parse(text) as Collections[C]);
  }

  async one<C extends CollectionName>(collection: C, id: string): Promise<Collections[C]> {
    const [text] = await this.read(collection, { _id: id });
    if (text === undefined) throw new Error(`${collection} has no document ${id}`);
    return JSON.parse(text) as Collections[C];
  }

  async where<C extends CollectionName>(collection: C, query: Record<string, unknown>): Promise<Collections[C][]> {
    return (await this.read(collection, query)).map((text) => JSON.parse(text) as Collections[C]);
  }

  /** Every document of these collections as text, to compare a before with an after. */
  async dump(collections: readonly CollectionName[]): Promise<Record<string, string[]>> {
    const texts = await Promise.all(collections.map((collection) => this.texts(collection)));
    return Object.fromEntries(collections.map((collection, index) => [collection, texts[index] ?? []]));
  }

  async insert<C extends CollectionName>(collection: C, documents: readonly Collections[C][]): Promise<void> {
    const data = documents.map((document) => JSON.stringify(document));
    await this.ask({ action: 'database.insertDocument', collectionName: collection, data });
  }

  /** Puts another document in the place of the one with the same id. */
  async replace<C extends CollectionName>(collection: C, document: Collections[C]): Promise<void> {
    const { _id, ...rest } = document;
    const answer = await this.ask({
      action: 'database.modifyDocument',
      collectionName: collection,
      queryType: 'DOC',
      query: JSON.stringify({ _id }),
      data: JSON.stringify(rest),
      multi: false,
      merge: false,
      upsert: false,
    });
    if (answer?.updated !== 1) throw new Error(`${collection}/${_id} was not changed`);
  }

  async remove(collection: CollectionName, id: string): Promise<void> {
    const answer = await this.ask({
      action: 'database.removeDocument',
      collectionName: collection,
      queryType: 'DOC',
      query: JSON.stringify({ _id: id }),
      multi: false,
    });
    if (answer?.deleted !== 1) throw new Error(`${collection}/${id} was not removed`);
  }

  private async texts(collection: CollectionName): Promise<string[]> {
    const found: string[] = [];
    for (;;) {
      const last = found[found.length - 1];
      const after = last === undefined ? '' : (JSON.parse(last) as { _id: string })._id;
      const page = await this.read(collection, { _id: { $gt: after } });
      found.push(...page);
      if (page.length < MOST_AT_ONCE) return found;
    }
  }

  private async read(collection: CollectionName, query: Record<string, unknown>): Promise<string[]> {
    const order = '_id' in query ? { order: JSON.stringify({ _id: 1 }) } : {};
    const answer = await this.ask({
      action: 'database.getDocument',
      collectionName: collection,
      queryType: 'WHERE',
      query: JSON.stringify(query),
      limit: MOST_AT_ONCE,
      ...order,
    });
    return answer?.list ?? [];
  }

  private async ask(request: Record<string, unknown>): Promise<AdminAnswer['data']> {
    const response = await fetch(`${this.url}/admin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ envName: 'local-dev', ...request }),
    });
    const answer = (await response.json()) as AdminAnswer;
    if (answer.code !== undefined) throw new Error(`${answer.code}: ${answer.message ?? ''}`);
    return answer.data;
  }
}
