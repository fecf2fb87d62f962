import { Outlet } from "react-router";
export default function Root() { return <html lang="da"><head><title>x</title></head><body><Outlet /></body></html>; }
