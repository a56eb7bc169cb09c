export default function ProjectList() {
  return <h1>Panorama des projets</h1>;
}
