package dev.rehearsal.bench.suggestion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads graded answers: the files of the Short Answer Feedback data set (one question a file), or tables of comma-separated values
 * with a header that names question, prompt, reference, answer, score and, if scores do not end at 1, max.
 */
final class GradedAnswers {

    private GradedAnswers() {}

    /** All graded answers below a folder, or in one file; files in the order of their names. */
    static List<GradedAnswer> below(Path place) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(place)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        List<GradedAnswer> answers = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.endsWith(".xml")) {
                answers.addAll(xml(file));
            } else if (name.endsWith(".csv")) {
                answers.addAll(GradedTable.read(Files.readString(file)));
            }
        }
        return answers;
    }

    private static List<GradedAnswer> xml(Path file) throws IOException {
        Document document;
        try {
            document = documents().parse(file.toFile());
        } catch (SAXException e) {
            throw new IOException(file + " is no XML: " + e.getMessage(), e);
        }
        // The attribute "id" of the data set is not unique; the names of the files are.
        String question = file.getFileName().toString();
        String prompt = text(document.getDocumentElement(), "questionText");
        String reference = text(document.getDocumentElement(), "referenceAnswer");
        List<GradedAnswer> answers = new ArrayList<>();
        NodeList all = document.getElementsByTagName("studentAnswer");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element answer) {
                double score = Double.parseDouble(text(answer, "score"));
                answers.add(new GradedAnswer(question, prompt, reference, text(answer, "response"), score));
            }
        }
        return answers;
    }

    private static DocumentBuilder documents() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser lacks a feature", e);
        }
    }

    /** The text of all elements of that name below, each on lines of its own. */
    private static String text(Element above, String name) {
        NodeList elements = above.getElementsByTagName(name);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < elements.getLength(); i++) {
            text.append(elements.item(i).getTextContent().strip()).append('\n');
        }
        return text.toString().strip();
    }
}
