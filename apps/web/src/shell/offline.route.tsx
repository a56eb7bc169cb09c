export default function Offline() {
  return <h1>Hors ligne</h1>;
}
