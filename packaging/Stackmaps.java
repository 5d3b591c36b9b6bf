import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.nio.file.Files;
import java.nio.file.Path;

/// Brings old classes of a folder up to a version that Java keeps in its cache of learned classes.
///
/// Classes older than version 50 have no stack maps; Java checks them the slow way at every start and leaves them out
/// of the cache. picocli is one that serves Java 5. `java --class-path FOLDER
/// packaging/Stackmaps.java FOLDER`; the path is asked how the classes descend from each other.
final class Stackmaps {

    private static final int OLDEST_KEPT = 50;

    private Stackmaps() {}

    public static void main(String[] arguments) throws IOException {
        try (var files = Files.walk(Path.of(arguments[0]))) {
            for (var file : files.filter(each -> each.toString().endsWith(".class")).toList())
                modernise(file);
        }
    }

    private static void modernise(Path file) throws IOException {
        var classes = ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS);
        var old = classes.parse(Files.readAllBytes(file));
        if (old.majorVersion() >= OLDEST_KEPT) return;
        Files.write(
                file, classes.build(old.thisClass().asSymbol(), builder -> renew(old, builder)));
    }

    /// Writes everything again at the newer version, the code instruction by instruction, for which maps are made.
    private static void renew(ClassModel old, ClassBuilder builder) {
        builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
        for (var element : old) {
            switch (element) {
                case ClassFileVersion _ -> {}
                case MethodModel method ->
                        builder.transformMethod(
                                method, MethodTransform.transformingCode(CodeBuilder::with));
                default -> builder.with(element);
            }
        }
    }
}
