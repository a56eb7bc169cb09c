export default async function stopProduct(): Promise<void> {
  await globalThis.portulanProduct?.stop();
}
