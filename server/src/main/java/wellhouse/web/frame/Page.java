package wellhouse.web.frame;

/// A page of the house: says which addresses are its own.
public interface Page {

    void routes(Routes on);
}
