export default function Project() {
  return <h1>Projet</h1>;
}
