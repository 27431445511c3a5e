public final class Preflight { public static void main(String[] a) { System.out.println("MVidarr starts"); } }
