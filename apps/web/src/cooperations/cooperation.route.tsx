export default function Cooperation() {
  return <h1>Coopération</h1>;
}
