export default function Actor() {
  return <h1>Acteur</h1>;
}
