export default function Staff() {
  return <h1>Gestion</h1>;
}
