/** A list of doubles that grows: millions of response times without an object each. */
export class Growing {
  #items = new Float64Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  push(item: number): void {
    if (this.#size === this.#items.length) {
      const grown = new Float64Array(2 * this.#size);
      grown.set(this.#items);
      this.#items = grown;
    }
    this.#items[this.#size++] = item;
  }

  /** What it holds, in order of arrival; a view, not a copy. */
  values(): Float64Array {
    return this.#items.subarray(0, this.#size);
  }
}
