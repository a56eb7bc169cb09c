export default function Home() {
  return <h1>Portulan</h1>;
}
