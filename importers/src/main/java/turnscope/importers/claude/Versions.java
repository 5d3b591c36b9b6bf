package turnscope.importers.claude;

/// Compares version numbers such as 2.1.97.
final class Versions {

    private Versions() {}

    /// Whether a version is the given one or a later one; false if it is no version.
    static boolean reaches(String version, String least) {
        var ours = version.split("\\.", -1);
        var theirs = least.split("\\.", -1);
        for (int i = 0; i < theirs.length; i++) {
            int our = i < ours.length ? number(ours[i]) : 0;
            int their = number(theirs[i]);
            if (our != their) return our > their;
        }
        return true;
    }

    /// The leading digits; 0 if there are none.
    private static int number(String part) {
        int number = 0;
        for (int i = 0; i < part.length() && i < 9 && Character.isDigit(part.charAt(i)); i++)
            number = 10 * number + Character.digit(part.charAt(i), 10);
        return number;
    }
}
