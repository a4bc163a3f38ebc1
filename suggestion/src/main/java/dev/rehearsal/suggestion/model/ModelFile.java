package dev.rehearsal.suggestion.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A model as a few lines of text: {@code features} and their names, {@code reach}, {@code start}, and a line for each {@code tree},
 * a question as {@code ? feature limit below above}, a leaf as {@code = value}.
 */
public final class ModelFile {

    private ModelFile() {}

    /** The text for a model of features with those names. */
    public static String write(ScoreModel model, List<String> features) {
        StringBuilder text = new StringBuilder();
        text.append("features ").append(String.join(" ", features)).append('\n');
        text.append("reach ").append(model.conformal().reach()).append('\n');
        text.append("start ").append(model.regression().start()).append('\n');
        for (Tree tree : model.regression().trees()) {
            text.append("tree");
            write(tree, features, text);
            text.append('\n');
        }
        return text.toString();
    }

    private static void write(Tree tree, List<String> features, StringBuilder text) {
        switch (tree) {
            case Tree.Split split -> {
                text.append(" ? ")
                        .append(features.get(split.feature()))
                        .append(' ')
                        .append(split.limit());
                write(split.below(), features, text);
                write(split.above(), features, text);
            }
            case Tree.Leaf leaf -> text.append(" = ").append(leaf.value());
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is for other features, or no such text
     */
    public static ScoreModel read(String text, List<String> features) {
        double reach = Double.NaN;
        double start = Double.NaN;
        List<Tree> trees = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Deque<String> words = new ArrayDeque<>(Arrays.asList(line.split(" ")));
            String what = words.remove();
            switch (what) {
                case "features" -> {
                    if (!List.copyOf(words).equals(features)) {
                        throw new IllegalArgumentException("the model is for the features " + words);
                    }
                }
                case "reach" -> reach = Double.parseDouble(words.remove());
                case "start" -> start = Double.parseDouble(words.remove());
                case "tree" -> trees.add(tree(words, features));
                default -> throw new IllegalArgumentException("no line of a model: " + line);
            }
        }
        return new ScoreModel(new Forest(start, trees), new Conformal(reach));
    }

    private static Tree tree(Deque<String> words, List<String> features) {
        if (words.remove().equals("=")) {
            return new Tree.Leaf(Double.parseDouble(words.remove()));
        }
        int feature = features.indexOf(words.remove());
        double limit = Double.parseDouble(words.remove());
        Tree below = tree(words, features);
        return new Tree.Split(feature, limit, below, tree(words, features));
    }
}
