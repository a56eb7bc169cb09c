import type { Product } from './product.js';

/** The first network of the directory. */
export async function firstNetwork({ url }: Product): Promise<string> {
  const answer = await fetch(`${url}/api/v1/networks`);
  return ((await answer.json()) as { items: { id: string }[] }).items[0]?.id ?? '';
}

/** The network that keeps an actor, by its slug. */
export async function networkOf(product: Product, slug: string): Promise<string> {
  const answer = await fetch(`${product.url}/api/v1/actors/${slug}`);
  return ((await answer.json()) as { keeper: { id: string } | null }).keeper?.id ?? firstNetwork(product);
}
