/** A line of numbers, first in, first out, that takes as many as come. */
export class Ring {
  #items = new Float64Array(16);
  #from = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  push(item: number): void {
    if (this.#size === this.#items.length) {
      const grown = new Float64Array(2 * this.#size);
      for (let at = 0; at < this.#size; at++) grown[at] = this.#items[(this.#from + at) % this.#size] as number;
      this.#items = grown;
      this.#from = 0;
    }
    this.#items[(this.#from + this.#size++) % this.#items.length] = item;
  }

  /** The one that has waited longest; −1 where nobody waits. */
  shift(): number {
    if (this.#size === 0) return -1;
    const item = this.#items[this.#from] as number;
    this.#from = (this.#from + 1) % this.#items.length;
    this.#size -= 1;
    return item;
  }

  clear(): void {
    this.#size = 0;
  }
}
